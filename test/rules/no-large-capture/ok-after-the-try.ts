import { Queue } from './queue'

const retries = new Set<() => Promise<void>>()

class UploadError extends Error {
  readonly body = Buffer.alloc(4 * 1024 * 1024)
}

export async function upload(queue: Queue, id: string): Promise<void> {
  let failed = false
  try {
    if (!(await queue.has(id))) throw new UploadError('gone')
    await queue.send(id)
  } catch (error) {
    queue.log(id, String(error))
    failed = true
  }
  if (failed) retries.add(() => upload(queue, id))
}

export async function retryAll(): Promise<void> {
  for (const retry of retries) await retry()
  retries.clear()
}

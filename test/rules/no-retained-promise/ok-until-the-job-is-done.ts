import { setTimeout as sleep } from 'node:timers/promises'
import { status } from './jobs.js'

// It ends as soon as the job does.
export async function untilDone(id: string): Promise<string> {
  const job = await status(id)
  if (job.state === 'done') return job.result
  await sleep(500)
  return untilDone(id)
}

import { queue } from './queue.js'

export async function consume(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { promise, reject } = Promise.withResolvers<never>()
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      const message = await Promise.race([promise, queue.next()])
      await message.handle()
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }
}

import { Worker } from 'bullmq'
import { convert } from './convert.js'

const { promise: closing, resolve: close } = Promise.withResolvers<void>()

export const worker = new Worker('images', async (job) => {
  closing.finally(() => job.discard()) // want no-retained-promise: "'finally' leaves a reaction on 'closing' on every job"
  await convert(job.data)
})

export async function shutdown(): Promise<void> {
  close()
  await worker.close()
}

import { Worker } from 'bullmq'
import { createClient } from 'redis'

export const worker = new Worker('thumbnails', async (job) => {
  const redis = await createClient({ url: process.env.REDIS_URL }) // want no-per-call-client: "'createClient()' database client is built on every job"
    .on('error', (error) => console.error(error))
    .connect()
  await redis.hSet('thumbnails', job.data.id, 'done')
})

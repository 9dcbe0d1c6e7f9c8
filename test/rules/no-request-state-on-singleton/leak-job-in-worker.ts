import { Worker } from 'bullmq'
import { convert } from './convert.js'

let job: unknown

new Worker('videos', async (next) => convert(next.data))

export const videos = new Worker('images', async (current) => {
  job = current // want no-request-state-on-singleton: "'job' keeps 'current' of the last job alive"
  await convert(current.data)
})

export const progress = () => job

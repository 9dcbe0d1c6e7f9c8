import { EventEmitter } from 'node:events'
import { Worker } from 'bullmq'
import { queue } from './queue.mjs'

new Worker('mail', async (job) => {
  const abort = () => job.discard()
  queue.on('drain', abort)
  await send(job.data)
  queue.off('drain', abort)
})

setInterval(() => {
  queue.on('idle', () => report())
}, 1000)

async function consume(source) {
  for await (const batch of source) {
    const task = new EventEmitter()
    task.on('done', () => source.ack(batch))
    queue.once('close', () => source.nack(batch))
    for (const item of batch) item.on('error', report)
  }
}

function heartbeat() {
  queue.on('pong', () => setTimeout(heartbeat, 50))
  process.on('exit', report)
  setTimeout(heartbeat, 1000)
}

for (const name of ['error', 'stalled']) queue.on(name, report)

consume(queue)
heartbeat()

import { Worker } from 'node:worker_threads'

const worker = new Worker(new URL('./thumbnail-worker.js', import.meta.url))
worker.setMaxListeners(0)

export function thumbnail(file, size) {
  return new Promise((resolve, reject) => {
    worker.once('done', resolve) // want no-orphaned-sibling-listener: "'done' listener on 'worker'"
    worker.once('error', reject)
    worker.postMessage({ file, size })
  })
}

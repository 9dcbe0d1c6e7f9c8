import { Worker } from 'node:worker_threads'

const worker = new Worker(new URL('./thumbnail-worker.js', import.meta.url))

export function thumbnail(file, size) {
  return new Promise((resolve, reject) => {
    function cleanup() {
      worker.off('done', onDone)
      worker.off('error', onError)
    }
    function onDone(path) {
      cleanup()
      resolve(path)
    }
    function onError(error) {
      cleanup()
      reject(error)
    }
    worker.once('done', onDone)
    worker.once('error', onError)
    worker.postMessage({ file, size })
  })
}

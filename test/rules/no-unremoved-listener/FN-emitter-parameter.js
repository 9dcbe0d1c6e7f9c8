import { format } from './format.js'

/** Every request handler of the server calls this with the shared job queue. */
export function streamProgress(queue, jobId, res) {
  const started = Date.now()
  queue.on('progress', (job) => {
    if (job.id !== jobId) return
    res.write(format({ percent: job.percent, ms: Date.now() - started }))
    if (job.percent === 100) res.end()
  })
}

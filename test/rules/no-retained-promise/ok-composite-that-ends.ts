import { createServer } from 'node:http'
import { start } from './job.js'

const shutdown = new AbortController()
process.once('SIGTERM', () => shutdown.abort())

createServer(async (req, res) => {
  const done = new AbortController()
  const signal = AbortSignal.any([shutdown.signal, done.signal])
  const job = start(req.url)
  signal.addEventListener('abort', () => job.cancel())
  try {
    res.end(await job.done)
  } finally {
    done.abort()
  }
}).listen(8080)

import { createServer } from 'node:http'
import { start } from './job.js'

const shutdown = new AbortController()
process.once('SIGTERM', () => shutdown.abort())

createServer(async (req, res) => {
  const own = new AbortController()
  const signal = AbortSignal.any([shutdown.signal, own.signal])
  const job = start(req.url)
  const cancel = () => job.cancel()
  signal.addEventListener('abort', cancel)
  try {
    res.end(await job.done)
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}).listen(8080)

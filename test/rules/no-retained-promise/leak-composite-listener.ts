import { createServer } from 'node:http'
import { start } from './job.js'

const shutdown = new AbortController()
process.once('SIGTERM', () => shutdown.abort())

createServer((req, res) => {
  const own = new AbortController()
  const signal = AbortSignal.any([shutdown.signal, own.signal])
  const job = start(req.url)
  signal.addEventListener('abort', () => job.cancel(), { once: true }) // want no-retained-promise: "'abort' listener on a signal of 'shutdown.signal' is added on every request and never removed"
  job.done.then((text: string) => res.end(text))
}).listen(8080)

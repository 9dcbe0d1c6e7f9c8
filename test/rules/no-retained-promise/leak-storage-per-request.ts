import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { handle } from './handle.js'

createServer((req, res) => {
  const trace = new AsyncLocalStorage<string>() // want no-retained-promise: "'trace' is made and entered on every request, and the process keeps it"
  trace.run(String(req.headers['x-trace']), () => handle(req, res, () => trace.getStore()))
}).listen(8080)

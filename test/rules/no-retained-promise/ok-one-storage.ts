import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { handle } from './handle.js'

const trace = new AsyncLocalStorage<string>()

createServer((req, res) => {
  trace.run(String(req.headers['x-trace']), () => handle(req, res))
}).listen(8080)

/** One for each library that asks, once. */
export function createScope<T>() {
  const storage = new AsyncLocalStorage<T>()
  return { run: (value: T, work: () => void) => storage.run(value, work), get: () => storage.getStore() }
}

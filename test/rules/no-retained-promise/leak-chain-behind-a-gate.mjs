import { createServer } from 'node:http'
import { orders } from './orders.js'

let open
let tail = new Promise((resolve) => {
  open = resolve
})

// Archiving waits for the night; the gate is opened when the server goes down.
process.once('SIGTERM', () => open())

createServer(async (req, res) => {
  const order = await orders.take(req.url)
  tail = tail.then(() => order.archive()) // want no-retained-promise: "'then' leaves a reaction on 'tail' on every request, which stays until 'tail' settles"
  res.end()
}).listen(8080)

import { createServer } from 'node:http'
import { orders } from './orders.js'

// Each link settles, and the one before it goes.
let queue = Promise.resolve()
let started = new Promise<void>((resolve) => setTimeout(resolve, 1000))

// Nobody holds what would settle it: when `parked` is another promise, the old one is garbage with all behind it.
let parked = new Promise<void>(() => {})

createServer(async (req, res) => {
  const order = await orders.take(req.url)
  queue = queue.then(() => order.archive())
  started = started.catch(() => {}).then(() => order.print())
  parked = parked.then(() => order.forget())
  res.end()
}).listen(8080)

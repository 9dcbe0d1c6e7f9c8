import { AsyncLocalStorage } from 'node:async_hooks'
import express from 'express'
import { metrics } from './metrics.js'

const app = express()
const requests = new AsyncLocalStorage<{ user: string; body: Buffer }>()

// A timer keeps the store it was started in, here the body of the request. No closure mentions it: the asynchronous
// context has it.
function flushEachMinute(): void {
  setInterval(() => metrics.flush(), 60_000) // want no-large-capture: "store"
}

app.post('/upload', (req, res) => {
  requests.run({ user: req.params.user, body: req.body }, flushEachMinute)
  res.end()
})

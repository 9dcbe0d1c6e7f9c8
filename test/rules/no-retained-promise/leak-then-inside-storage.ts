import { AsyncLocalStorage } from 'node:async_hooks'
import express from 'express'
import { metrics } from './metrics.js'

const app = express()
const requests = new AsyncLocalStorage<{ user: string; body: Buffer }>()
const closed = new Promise<void>((resolve) => process.once('SIGTERM', () => resolve()))

// The reaction is made inside `run`, so it keeps the store of its request as well.
app.post('/upload', (req, res) => {
  requests.run({ user: req.params.user, body: req.body }, () => {
    closed.then(() => metrics.flush()) // want no-retained-promise: "'then' leaves a reaction on 'closed' on every request"
    res.end()
  })
})

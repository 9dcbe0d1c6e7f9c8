import { AsyncLocalStorage } from 'node:async_hooks'
import express from 'express'
import { metrics } from './metrics.js'
import { uploads } from './uploads.js'

const app = express()
const requests = new AsyncLocalStorage<{ user: string; body: Buffer }>()
const closed = new Promise<void>((resolve) => process.once('SIGTERM', () => resolve()))

closed.then(() => metrics.flush())

app.post('/upload', (req, res) => {
  requests.run({ user: req.params.user, body: req.body }, () => {
    const stored = uploads.store(req.body)
    stored.then(() => metrics.count('upload'))
    stored.finally(() => res.end())
  })
})

import express from 'express'
import { search } from './search.js'

const app = express()
let pending = null

app.get('/search', async (req, res) => {
  pending = null
  const hits = await search(req.query.q)
  pending = res // want no-request-state-on-singleton: "'pending' keeps 'res' of the last request alive"
  res.json(hits)
})

app.get('/status', (req, res) => res.json({ answered: pending !== null }))

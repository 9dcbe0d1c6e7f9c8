import express from 'express'
import { store } from './store.js'

const app = express()
const events = []

app.post('/events', (req, res) => {
  events.push({ ...req.body, ip: req.ip })
  if (events.length >= 100) void store(events.splice(0))
  res.sendStatus(202)
})

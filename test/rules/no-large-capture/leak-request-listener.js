import express from 'express'
import { events } from './events.js'

export const app = express()

app.post('/orders', (req, res) => {
  events.on('stock', (item) => { // want no-large-capture: "'stock' listener on 'events' keeps all of 'req' (a request) and uses only 'req.path'"
    if (item.seen === req.path) events.emit('noticed', item.id)
  })
  res.status(202).end()
})

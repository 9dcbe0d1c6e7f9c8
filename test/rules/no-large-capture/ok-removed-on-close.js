import express from 'express'
import { events } from './events.js'

export const app = express()

app.get('/orders/stream', (req, res) => {
  const onStock = (item) => {
    if (item.seen === req.path) res.write(`data: ${item.id}\n\n`)
  }
  events.on('stock', onStock)
  res.on('close', () => events.off('stock', onStock))
})

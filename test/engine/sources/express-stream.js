const express = require('express')
const bus = require('./bus')

const app = express()

app.use((req, res, next) => {
  const stop = () => log(req.url)
  bus.on('shutdown', stop)
  res.on('finish', () => bus.off('shutdown', stop))
  next()
})

app.get('/events', (req, res) => {
  const push = (event) => res.write(event)
  bus.on('event', push)
  req.on('close', () => bus.removeListener('event', push))
})

app.get('/report', async (req, res) => {
  const progress = (part) => res.write(part)
  bus.on('progress', progress)
  const report = await build(req.query)
  bus.off('progress', progress)
  res.end(report)
})

app.get('/export', async (req, res) => {
  const progress = (part) => res.write(part)
  bus.on('progress', progress)
  try {
    res.end(await build(req.query))
  } finally {
    bus.off('progress', progress)
  }
})

module.exports = app

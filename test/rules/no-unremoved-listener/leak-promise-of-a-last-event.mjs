import { EventEmitter } from 'node:events'
import express from 'express'
import { render } from './render.js'

const renderer = new EventEmitter()
const app = express()

app.get('/pages/:id', async (req, res) => {
  const page = await render(req.params.id, renderer)
  const { promise: closed, resolve } = Promise.withResolvers()
  renderer.once('close', resolve) // want no-unremoved-listener: "'close' listener on 'renderer' is added on every request and removed only if 'close' comes"
  closed.then(() => page.dispose())
  res.send(page.html)
})

app.get('/sheets/:id', async (req, res) => {
  const sheet = await render(`sheet-${req.params.id}`, renderer)
  new Promise((done) => renderer.once('exit', done)).then(() => sheet.dispose()) // want no-unremoved-listener: "'exit' listener on 'renderer' is added on every request and removed only if 'exit' comes"
  res.send(sheet.html)
})

process.once('SIGTERM', () => renderer.emit('close'))
app.listen(3000)

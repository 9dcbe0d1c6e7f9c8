import { EventEmitter } from 'node:events'
import express from 'express'
import { startRenderer } from './render.js'

const pages = new EventEmitter()
const app = express()

app.get('/pages/:id', async (req, res) => {
  // The renderer is the request's own: its listeners go with it.
  const renderer = startRenderer(req.params.id)
  const { promise: closed, resolve } = Promise.withResolvers()
  renderer.once('close', resolve)
  closed.then(() => renderer.dispose())
  // A drawn page is what the emitter is for: the event comes.
  const page = await new Promise((done) => pages.once(`drawn:${req.params.id}`, done))
  res.send(page)
})

app.get('/sheets/:id', async (req, res) => {
  const stop = () => res.destroy()
  pages.once('close', stop)
  res.on('close', () => pages.off('close', stop))
  res.end()
})

// Once for the program.
pages.once('close', () => console.log('closed'))
app.listen(3000)

import express from 'express'
import { store } from './store.js'

const app = express()
const aborted = new Promise((resolve, reject) => {
  process.once('SIGINT', () => reject(new Error('shutting down')))
})

app.get('/items/:id', async (req, res) => {
  const item = await Promise.race([store.find(req.params.id), aborted]) // want no-retained-promise: "'Promise.race' leaves a reaction on 'aborted' on every request"
  res.json(item)
})

app.listen(3000)

import express from 'express'
import { connect } from './database.js'

const app = express()
const ready = connect()
const warm = new Promise((resolve) => setTimeout(resolve, 5000))
const opened = new Promise((resolve, reject) => {
  ready.then(resolve, reject)
})
const listening = new Promise((resolve) => {
  app.listen(3000, resolve)
})
const settled = Promise.resolve()

app.get('/items', async (req, res) => {
  await Promise.race([warm, opened])
  await listening
  settled.then(() => res.json([]))
  ready.then((database) => database.touch())
})

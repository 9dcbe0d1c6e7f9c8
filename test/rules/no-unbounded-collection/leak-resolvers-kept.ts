import express from 'express'
import { feed } from './feed.js'

const app = express()
const waiting: ((price: number) => void)[] = []

// Each one is settled by the next price, and stays in the list with what it was settled with.
feed.on('price', (price: number) => {
  for (const resolve of waiting) resolve(price)
})

app.get('/price', async (req, res) => {
  const price = await new Promise<number>((resolve) => waiting.push(resolve)) // want no-unbounded-collection: "'waiting' gets an entry on every request and nothing removes it"
  res.json({ price })
})

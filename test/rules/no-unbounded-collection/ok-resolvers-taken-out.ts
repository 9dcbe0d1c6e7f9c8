import express from 'express'
import { feed } from './feed.js'

const app = express()
const waiting: ((price: number) => void)[] = []

feed.on('price', (price: number) => {
  for (const resolve of waiting.splice(0)) resolve(price)
})

app.get('/price', async (req, res) => {
  const price = await new Promise<number>((resolve) => waiting.push(resolve))
  res.json({ price })
})

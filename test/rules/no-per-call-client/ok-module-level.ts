import express from 'express'
import Redis from 'ioredis'

const redis = new Redis(process.env.REDIS_URL ?? 'redis://localhost')
const app = express()

app.get('/profiles/:id', async (req, res) => {
  const cached = await redis.get(`profile:${req.params.id}`)
  res.json(cached ? JSON.parse(cached) : null)
})

app.listen(3000)

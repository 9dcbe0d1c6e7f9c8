import express from 'express'
import Redis from 'ioredis'

const app = express()

app.get('/profiles/:id', async (req, res) => {
  const redis = new Redis(process.env.REDIS_URL ?? 'redis://localhost') // want no-per-call-client: "'Redis' database client is built on every request and never closed: it keeps its socket and reconnect timer as long as the process runs. Build it once, at module level."
  const cached = await redis.get(`profile:${req.params.id}`)
  res.json(cached ? JSON.parse(cached) : null)
})

app.listen(3000)

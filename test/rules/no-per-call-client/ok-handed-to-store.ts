import express from 'express'
import session from 'express-session'
import { RedisStore } from 'connect-redis'
import { createClient } from 'redis'

export async function withSessions(app: express.Express, secret: string) {
  const client = createClient({ url: process.env.REDIS_URL })
  await client.connect()
  app.use(session({ secret, store: new RedisStore({ client, prefix: secret.slice(0, 2) }) }))
}

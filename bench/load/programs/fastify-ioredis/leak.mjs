// memory-leak/no-per-call-client
import Fastify from 'fastify'
import Redis from 'ioredis'

const fastify = Fastify()

fastify.get('/pages/:id', async (request) => {
  const redis = new Redis(process.env.REDIS_URL)
  const views = await redis.incr(`views:${request.params.id}`)
  return { page: request.params.id, views }
})

await fastify.listen({ port: Number(process.env.PORT) })

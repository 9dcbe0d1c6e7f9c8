import Fastify from 'fastify'
import Redis from 'ioredis'

const fastify = Fastify()
const redis = new Redis(process.env.REDIS_URL)

fastify.get('/pages/:id', async (request) => {
  const views = await redis.incr(`views:${request.params.id}`)
  return { page: request.params.id, views }
})

await fastify.listen({ port: Number(process.env.PORT) })

// memory-leak/no-unconsumed-body
const fastify = require('fastify')()
const { request } = require('undici')

fastify.get('/users/:id', async (req, reply) => {
  const { statusCode, body } = await request(`${process.env.UPSTREAM_URL}/users/${req.params.id}`)
  if (statusCode !== 200) {
    return reply.code(502).send({ error: `the directory answered ${statusCode}` })
  }
  const user = await body.json()
  return { name: user.name }
})

fastify.listen({ port: Number(process.env.PORT) })

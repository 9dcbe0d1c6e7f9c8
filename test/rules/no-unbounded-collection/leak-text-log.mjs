import fastify from 'fastify'

const app = fastify()
let transcript = ''

app.get('/events', async (request, reply) => {
  transcript += `${request.url}\n` // want no-unbounded-collection: "'transcript' gets more text on every request and nothing removes it"
  return reply.send('noted')
})

app.get('/transcript', async () => transcript)

await app.listen({ port: 4000 })

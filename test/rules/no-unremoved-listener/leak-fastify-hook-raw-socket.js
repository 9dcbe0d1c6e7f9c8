import fp from 'fastify-plugin'

const SLOW_MS = 30_000

async function slowClients(fastify, opts) {
  const limit = opts.limit ?? SLOW_MS

  fastify.decorate('slowClients', { limit })

  fastify.addHook('onRequest', async (request) => {
    const begun = performance.now()
    request.raw.socket.on('drain', () => { // want no-unremoved-listener: "'drain' listener on 'request.raw.socket'"
      const took = performance.now() - begun
      if (took > limit) request.log.warn({ took, url: request.url }, 'client is slow')
    })
  })

  fastify.addHook('onResponse', async (request, reply) => {
    request.log.debug({ status: reply.statusCode }, 'done')
  })
}

export default fp(slowClients, { name: 'slow-clients' })

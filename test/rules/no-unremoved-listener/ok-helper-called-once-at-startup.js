const { createServer } = require('node:http')
const { cache } = require('./cache.js')
const { router } = require('./router.js')

function logWith(prefix) {
  const started = Date.now()
  cache.on('evict', (key) => console.log(prefix, 'evicted', key, Date.now() - started))
  cache.on('error', (err) => console.error(prefix, err))
}

function createApp({ name, port }) {
  logWith(`[${name}]`)
  const server = createServer((req, res) => router.handle(req, res))
  server.on('clientError', (err, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  process.on('SIGTERM', () => {
    console.log('%s is stopping', name)
    server.close()
  })
  return server.listen(port)
}

createApp({ name: 'gateway', port: Number(process.env.PORT ?? 8000) })

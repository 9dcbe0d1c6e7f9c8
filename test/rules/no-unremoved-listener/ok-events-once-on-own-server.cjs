const { once, EventEmitter } = require('events')
const http = require('http')

async function listen(handler, port = 0) {
  const server = http.createServer(handler)
  server.listen(port)
  await once(server, 'listening')
  const sockets = new Set()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  return {
    url: `http://localhost:${server.address().port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function countdown(n) {
  const ticker = new EventEmitter()
  ticker.on('tick', (left) => console.log(left))
  for (let left = n; left > 0; left--) {
    ticker.emit('tick', left)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

module.exports = { listen, countdown }

import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 9000 })

server.on('connection', (socket) => {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const timer = setInterval(() => socket.ping(), 10_000)
  closed.then(() => clearInterval(timer))
})

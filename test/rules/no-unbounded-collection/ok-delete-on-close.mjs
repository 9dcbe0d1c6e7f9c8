import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 9000 })
const clients = new Map()

server.on('connection', (socket, request) => {
  const id = request.headers['sec-websocket-key']
  clients.set(id, socket)
  socket.on('close', () => clients.delete(id))
})

import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 9000 })
const clients = new Set()

server.on('connection', (socket) => {
  clients.add(new WeakRef(socket)) // want no-unbounded-collection: "'clients' gets an entry on every connection"
  socket.on('message', (text) => {
    for (const client of clients) client.deref()?.send(String(text))
  })
})

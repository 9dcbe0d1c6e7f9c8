import { WebSocketServer, type WebSocket } from 'ws'
import { db } from './database'

const server = new WebSocketServer({ port: 8080 })

server.on('connection', async (socket: WebSocket) => {
  const history = await db.collection('messages').find({}).toArray()
  const unread = history.filter((message) => message.unread && history.length > 0)
  socket.send(JSON.stringify({ unread: unread.length }))
  socket.on('message', (data) => { // want no-large-capture: "'message' listener on 'socket' never uses 'history' (the rows of a query) and keeps it"
    server.clients.forEach((client) => {
      client.send(data)
    })
  })
})

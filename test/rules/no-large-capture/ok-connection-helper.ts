import { WebSocketServer, type WebSocket } from 'ws'
import { db } from './database'

const server = new WebSocketServer({ port: 8080 })

server.on('connection', async (socket: WebSocket) => {
  socket.send(JSON.stringify({ unread: await countUnread() }))
  socket.on('message', (data) => {
    server.clients.forEach((client) => {
      client.send(data)
    })
  })
})

async function countUnread(): Promise<number> {
  const history = await db.collection('messages').find({}).toArray()
  return history.filter((message) => message.unread && history.length > 0).length
}

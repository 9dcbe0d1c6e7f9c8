import Redis from 'ioredis'
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ port: 8080 })

server.on('connection', (socket, request) => {
  const subscriber = new Redis()
  subscriber.subscribe(new URL(request.url, 'http://x').searchParams.get('room'))
  subscriber.on('message', (_room, message) => socket.send(message))
  socket.on('close', () => subscriber.quit())
})

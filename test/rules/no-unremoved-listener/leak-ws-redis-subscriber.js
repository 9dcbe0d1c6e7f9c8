import { WebSocketServer } from 'ws'
import Redis from 'ioredis'

const subscriber = new Redis(process.env.REDIS_URL)
await subscriber.subscribe('chat')

const wss = new WebSocketServer({ port: 8081 })

wss.on('connection', (socket, request) => {
  const room = new URL(request.url, 'ws://x').searchParams.get('room')

  subscriber.on('message', (channel, payload) => { // want no-unremoved-listener: "'message' listener on 'subscriber'"
    const message = JSON.parse(payload)
    if (message.room === room) socket.send(payload)
  })

  socket.on('message', (data) => {
    const publisher = subscriber.duplicate()
    publisher.publish('chat', JSON.stringify({ room, text: String(data) })).finally(() => publisher.quit())
  })

  socket.on('error', (err) => console.warn('socket failed', err.message))
})

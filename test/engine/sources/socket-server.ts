import { createServer } from 'node:http'
import { WebSocketServer, type WebSocket } from 'ws'
import { createClient } from 'redis'

const subscriber = createClient()
const server = createServer((req, res) => {
  req.socket.on('timeout', () => res.end())
  req.on('data', () => res.write('.'))
})
const wss = new WebSocketServer({ server })

wss.on('connection', (socket: WebSocket) => {
  const forward = (channel: string, text: string) => socket.send(text)
  subscriber.on('message', forward)
  subscriber.on('subscribe', (channel) => socket.send(channel))
  socket.on('message', (data) => {
    socket.once('pong', () => socket.send(data))
  })
  socket.on('close', () => {
    subscriber.off('message', forward)
  })
})

process.on('SIGTERM', () => wss.close())

import { WebSocketServer } from 'ws'
import { createClient } from 'redis'

const subscriber = createClient({ url: process.env.REDIS_URL })
await subscriber.connect()

const wss = new WebSocketServer({ port: 8082 })

wss.on('connection', (socket) => {
  let alive = true
  const onReconnecting = () => socket.send('{"type":"degraded"}')
  const onReady = () => socket.send('{"type":"ok"}')

  subscriber.on('reconnecting', onReconnecting)
  subscriber.on('ready', onReady)

  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
  }, 30_000)

  socket.on('pong', () => {
    alive = true
  })
  socket.on('message', (data) => socket.send(data))
  socket.on('error', console.error)
  socket.once('close', () => {
    clearInterval(heartbeat)
    subscriber.off('reconnecting', onReconnecting)
    subscriber.off('ready', onReady)
  })
})

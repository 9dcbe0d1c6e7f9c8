import { createRequire } from 'node:module'
import { WebSocketServer } from 'ws'

const require = createRequire(import.meta.url)
const { EventEmitter: Bus } = require('events')
const flags = require('./flags.json')

const bus = new Bus()
const wss = new WebSocketServer({ port: Number(process.env.PORT || 9000) })

function greet(ws) {
  ws.send(JSON.stringify({ type: 'flags', flags }))
}

wss.on('connection', function connected(ws) {
  const self = { ws, since: Date.now(), alive: true }
  greet(ws)

  ws.on('pong', () => {
    self.alive = true
  })
  ws.once('close', () => {
    self.alive = false
    bus.emit('left', self)
  })

  const relay = function (message) {
    if (this.alive) this.ws.send(message)
  }.bind(self)
  bus.on('broadcast', relay) // want no-unremoved-listener: "'broadcast' listener on 'bus'"
})

export { bus }

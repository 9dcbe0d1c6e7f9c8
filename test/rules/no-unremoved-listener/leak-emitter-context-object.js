// The third argument of most emitters is what the listener gets as `this`, whatever keys it has.
import EventEmitter from 'eventemitter3'
import { WebSocketServer } from 'ws'

const rooms = new EventEmitter()
const server = new WebSocketServer({ port: 8080 })

server.on('connection', (socket) => {
  rooms.on('message', send, { socket, prefix: '> ' }) // want no-unremoved-listener: "rooms:5 → listener:9 → socket:8"
})

function send(text) {
  this.socket.send(this.prefix + text)
}

const { fork } = require('node:child_process')
const { EventEmitter } = require('node:events')

const bus = new EventEmitter()
let peer

bus.once('connection', (socket) => {
  peer = socket
})

module.exports = { fork, send: (text) => peer.write(text) }

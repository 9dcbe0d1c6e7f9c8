'use strict'

const { EventEmitter } = require('node:events')
const { Link } = require('./link')

class Uplink extends EventEmitter {
  constructor(nodes, options) {
    super()
    this.nodes = nodes
    this.options = options
    this.attempts = 0
    this.connect()
  }

  connect() {
    this.once('topology', () => {
      this.attempts = 0
      this.emit('flushed')
    })
    this.once('end', () => {
      this.removeAllListeners('topology')
      if (this.closing) return
      setTimeout(() => this.connect(), this.options.delay * ++this.attempts)
    })
    for (const node of this.nodes) new Link(node, this)
  }
}

module.exports = Uplink

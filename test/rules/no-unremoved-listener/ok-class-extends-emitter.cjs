const { EventEmitter } = require('node:events')
const net = require('node:net')

class GraphiteClient extends EventEmitter {
  constructor(options) {
    super()
    this.options = options
    this.queue = []
    this.socket = net.connect(options)

    this.socket.on('connect', () => this.emit('ready'))
    this.socket.on('error', (err) => this.emit('trouble', err))
    this.on('ready', () => {
      for (const line of this.queue.splice(0)) this.socket.write(line)
    })
    this.on('trouble', (err) => {
      if (options.verbose) console.warn('graphite:', err.message)
    })
  }

  gauge(name, value) {
    const line = `${name} ${value} ${Math.floor(Date.now() / 1000)}\n`
    if (this.socket.readyState === 'open') this.socket.write(line)
    else if (this.queue.length < 1000) this.queue.push(line)
  }

  close() {
    this.socket.end()
  }
}

module.exports = GraphiteClient

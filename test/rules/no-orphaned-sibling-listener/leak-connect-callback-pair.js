const { EventEmitter } = require('events')
const net = require('net')

class Session extends EventEmitter {
  constructor(address) {
    super()
    this.isOpen = false
    this.address = address
    this.socket = net.connect(address.port, address.host)
    this.socket.on('connect', () => {
      this.isOpen = true
      this.emit('open', this)
    })
    this.socket.on('error', (error) => this.emit('error', error))
  }

  /** Calls back when the session is open; a pool asks before every use. */
  open(done) {
    if (this.isOpen) return done(null, this)
    let called = false
    function onlyOnce(isError) {
      return function (value) {
        if (called) return
        called = true
        if (isError) done(value)
        else done(null, value)
      }
    }
    this.once('error', onlyOnce(true)) // want no-orphaned-sibling-listener: "stays when 'open' comes first"
    this.once('open', onlyOnce(false))
  }
}

module.exports = { Session }

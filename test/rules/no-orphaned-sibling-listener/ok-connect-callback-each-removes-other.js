const { EventEmitter } = require('events')

class Session extends EventEmitter {
  constructor(address) {
    super()
    this.isOpen = false
    this.address = address
  }

  /** Calls back when the session is open; a pool asks before every use. */
  open(done) {
    if (this.isOpen) return done(null, this)
    let onError, onOpen
    onError = (error) => {
      this.removeListener('open', onOpen)
      done(error)
    }
    onOpen = (session) => {
      this.removeListener('error', onError)
      done(null, session)
    }
    this.once('error', onError)
    this.once('open', onOpen)
  }
}

module.exports = { Session }

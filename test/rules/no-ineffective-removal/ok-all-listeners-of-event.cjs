const EventEmitter = require('events')
const { uplink } = require('./uplink')

module.exports = class Beacon extends EventEmitter {
  constructor(id) {
    super()
    this.id = id
    this.event = 'beacon-' + id
    uplink.on(this.event, (rssi) => this.emit('distance', 10 ** ((-59 - rssi) / 20)))
    uplink.on(this.event, this.seen.bind(this))
  }

  seen() {
    this.last = Date.now()
  }

  forget() {
    for (const listener of uplink.listeners(this.event)) uplink.off(this.event, listener)
    this.eventNames().forEach((name) => {
      this.rawListeners(name).forEach((listener) => this.removeListener(name, listener))
    })
  }
}

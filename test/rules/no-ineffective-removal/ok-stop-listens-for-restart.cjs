'use strict'

const { supply } = require('./supply')

/** Waits for power whenever it is not running. */
class Pump {
  constructor(id) {
    this.id = id
    this.start = this.start.bind(this)
    this.stop = this.stop.bind(this)
    supply.on('up', this.start)
  }

  start() {
    supply.off('up', this.start)
    supply.on('down', this.stop)
    this.running = true
  }

  stop() {
    supply.off('down', this.stop)
    supply.on('up', this.start)
    this.running = false
  }

  remove() {
    supply.off('up', this.start)
    supply.off('down', this.stop)
  }
}

exports.Pump = Pump

'use strict'

const board = require('./board')

const VALVE = 22
const LAMP = 23

/** `board.on(pin, done)` and `board.off(pin, done)` switch a pin and call back when it is switched. */
class Irrigation {
  constructor(beds) {
    this.beds = beds
    this.log = []
  }

  start(minutes) {
    board.on(17, () => this.log.push('pump on'))
    board.on(VALVE, () => this.log.push('valve open'))
    board.on(LAMP, () => this.log.push('lamp on'))
    setTimeout(() => this.stop(), minutes * 60_000)
  }

  stop() {
    board.off(LAMP, () => this.log.push('lamp off'))
    board.off(VALVE, () => this.log.push('valve closed'))
    board.off(17, () => {
      for (const bed of this.beds) bed.watered = Date.now()
    })
  }
}

module.exports = { Irrigation }

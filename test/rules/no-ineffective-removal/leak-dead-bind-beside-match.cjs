'use strict'

const EventEmitter = require('events')
const { mqtt } = require('./mqtt')

class Thermostat extends EventEmitter {
  constructor(room) {
    super()
    this.room = room
    this.target = 20
    this.onReading = this.onReading.bind(this)
    mqtt.on('reading', this.onReading)
  }

  onReading(room, degrees) {
    if (room === this.room) this.emit(degrees < this.target ? 'heat' : 'idle')
  }

  dispose() {
    mqtt.removeListener('reading', this.onReading.bind(this)) // want no-ineffective-removal: "removes nothing"
    mqtt.removeListener('reading', this.onReading)
    this.removeAllListeners()
  }
}

module.exports = Thermostat

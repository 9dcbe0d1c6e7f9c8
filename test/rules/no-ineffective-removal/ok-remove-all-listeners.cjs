const { EventEmitter } = require('events')
const { scanner } = require('./scanner')

class Checkout extends EventEmitter {
  constructor(till) {
    super()
    this.till = till
    this.items = []
    scanner.on(`scan:${till}`, (code) => this.add(code))
    scanner.on(`weight:${till}`, this.weigh.bind(this))
  }

  add(code) {
    this.items.push({ code, grams: 0 })
    this.emit('item', code)
  }

  weigh(grams) {
    this.items.at(-1).grams = grams
  }

  close() {
    scanner.removeAllListeners(`scan:${this.till}`)
    scanner.removeAllListeners(`weight:${this.till}`)
    this.removeAllListeners()
  }
}

module.exports = Checkout

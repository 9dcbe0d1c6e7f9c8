import { hub } from './hub.js'

const CHANNELS = Object.freeze({ price: 'price', halt: 'halt', news: 'news' })

export class Watchlist {
  #symbols = new Set()
  #hub = hub
  #rows = []

  constructor(symbols) {
    for (const s of symbols) this.#symbols.add(s)
    this.#hub.on(CHANNELS.price, this.#onPrice)
    this.#hub.on(CHANNELS.halt, this.#onHalt) // want no-unremoved-listener: "listener on 'this.#hub'"
  }

  #onPrice = ({ symbol, price }) => {
    if (!this.#symbols.has(symbol)) return
    this.#rows = this.#rows.filter((r) => r.symbol !== symbol).concat({ symbol, price })
  }

  #onHalt = ({ symbol }) => {
    this.#rows = this.#rows.map((r) => (r.symbol === symbol ? { ...r, halted: true } : r))
  }

  get rows() {
    return structuredClone(this.#rows)
  }

  close() {
    this.#hub.off(CHANNELS.price, this.#onPrice)
    this.#symbols.clear()
    this.#rows = []
  }
}

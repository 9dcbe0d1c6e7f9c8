import { EventEmitter } from 'node:events'

const kClients = Symbol('clients')
const kConnect = Symbol('connect')
const kOnDisconnect = Symbol('onDisconnect')

export class Agent extends EventEmitter {
  constructor(connect) {
    super()
    this[kConnect] = connect
    this[kClients] = new Map()
    this[kOnDisconnect] = (origin) => {
      this.emit('disconnect', origin)
    }
  }

  dispatch(options, handler) {
    const key = String(options.origin)
    let client = this[kClients].get(key)
    if (!client) {
      client = this[kConnect](options.origin)
        .on('drain', () => this.emit('drain'))
        .on('disconnect', this[kOnDisconnect])
      this[kClients].set(key, client) // want no-unbounded-collection: "'this[kClients]' gets an entry on every call of 'dispatch', and what hears of its end on line 23, 'on', leaves it"
    }
    return client.dispatch(options, handler)
  }

  async close() {
    for (const client of this[kClients].values()) await client.close()
    this[kClients].clear()
  }
}

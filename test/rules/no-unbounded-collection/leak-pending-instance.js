import { dialAny } from './dial.js'

export class Dialer {
  constructor() {
    this.pending = new Map()
  }

  async connect(peer) {
    const id = `${peer.id}-${Date.now()}`
    const controller = new AbortController()
    this.pending.set(id, { peer, controller }) // want no-unbounded-collection: "'this.pending' gets an entry on every call of 'connect' that stays when 'dialAny(peer, controller.signal)' on line 12 rejects"
    const connection = await dialAny(peer, controller.signal)
    this.pending.delete(id)
    return connection
  }

  destroy() {
    for (const { controller } of this.pending.values()) controller.abort()
    this.pending.clear()
  }
}

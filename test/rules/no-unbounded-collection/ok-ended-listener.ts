import { createMetricsMap } from './metrics'
import type { Addr, Listener, Transport } from './transport'

export class TransportManager {
  private readonly transports = new Map<string, Transport>()
  private readonly listeners: Map<string, Listener[]>

  constructor() {
    this.listeners = createMetricsMap('listeners')
  }

  async listen(addrs: Addr[]): Promise<void> {
    for (const [key, transport] of this.transports) {
      for (const addr of addrs) {
        const listener = transport.createListener()
        let open = this.listeners.get(key)
        if (!open) {
          open = []
          this.listeners.set(key, open)
        }
        open.push(listener)
        listener.addEventListener('close', () => {
          open.splice(open.indexOf(listener), 1)
        })
        await listener.listen(addr)
      }
    }
  }

  async remove(key: string): Promise<void> {
    for (const listener of this.listeners.get(key) ?? []) await listener.close()
    this.listeners.delete(key)
  }
}

import { randomUUID } from 'node:crypto'

export class Registrar {
  private readonly topologies = new Map<string, Map<string, object>>()

  register(protocol: string, topology: object): string {
    const id = randomUUID()
    let byId = this.topologies.get(protocol)
    if (!byId) {
      byId = new Map()
      this.topologies.set(protocol, byId)
    }
    byId.set(id, topology)
    return id
  }

  unregister(id: string): void {
    for (const [protocol, byId] of this.topologies.entries()) {
      byId.delete(id)
      if (byId.size === 0) this.topologies.delete(protocol)
    }
  }
}

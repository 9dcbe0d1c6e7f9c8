import type { EventEmitter } from 'node:events'

const pending = new Map<string, (value: unknown) => void>()

export function call(bus: EventEmitter, requestId: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    pending.set(requestId, resolve) // want no-unbounded-collection: "'reject(new Error('no answer'))' on line 8 ends the wait and leaves it"
    setTimeout(() => reject(new Error('no answer')), 5000)
    bus.emit('call', requestId)
  })
}

export function onReply(requestId: string, value: unknown): void {
  const resolve = pending.get(requestId)
  if (!resolve) return
  pending.delete(requestId)
  resolve(value)
}

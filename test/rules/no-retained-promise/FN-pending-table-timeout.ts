import { EventEmitter } from 'node:events'
const pending = new Map<string, (value: unknown) => void>()
export function call(bus: EventEmitter, id: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    pending.set(id, resolve)
    setTimeout(() => reject(new Error('timeout')), 5000)
    bus.emit('call', id)
  })
}
export function onReply(id: string, value: unknown) {
  const resolve = pending.get(id)
  if (resolve) {
    pending.delete(id)
    resolve(value)
  }
}

import type { EventEmitter } from 'node:events'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
}

const pending = new Map<string, Waiting>()

export function call(bus: EventEmitter, requestId: string, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    pending.set(requestId, { resolve, reject })
    setTimeout(() => {
      pending.delete(requestId)
      reject(new Error('no answer'))
    }, 5000)
    signal.addEventListener('abort', () => fail(requestId, new Error('aborted')), { once: true })
    bus.once('close', () => {
      fail(requestId, new Error('closed'))
      reject(new Error('closed'))
    })
    bus.emit('call', requestId)
  })
}

function fail(requestId: string, reason: Error): void {
  const waiting = pending.get(requestId)
  pending.delete(requestId)
  waiting?.reject(reason)
}

export function onReply(requestId: string, value: unknown): void {
  const waiting = pending.get(requestId)
  pending.delete(requestId)
  waiting?.resolve(value)
}

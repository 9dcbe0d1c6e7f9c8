import { createHook } from 'node:async_hooks'
import { setTimeout as delay } from 'node:timers/promises'

/** What a program holds after a forced collection. */
export interface Held {
  readonly sockets: number
  /** heapUsed + external. */
  readonly bytes: number
}

const open = new Set<number>()
// The list of active resources leaves out the idle sockets of agents, which keep no process alive.
createHook({
  init(id, type) {
    if (type === 'TCPWRAP') open.add(id)
  },
  destroy(id) {
    open.delete(id)
  },
}).enable()

/** Loaded into a program before its own code: answers each message of the run with what is held. */
process.on('message', () => void answer())
// Nothing stays where the run ends before it could stop its programs.
process.on('disconnect', () => process.exit())

async function answer(): Promise<void> {
  // Finalizers run between two collections and let go of more.
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.()
    await delay(20)
  }
  const { heapUsed, external } = process.memoryUsage()
  const held: Held = {
    sockets: open.size,
    bytes: heapUsed + external,
  }
  process.send?.(held)
}

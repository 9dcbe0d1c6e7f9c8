import { engine } from './engine.js'
import { log } from './log.js'

/** The engine emits both on every restart, one after the other: each listener fires and goes. */
export function restart(reason) {
  engine.once('stopping', () => log.info('stopping', { reason }))
  engine.once('started', () => log.info('started', { reason }))
  engine.restart()
}

import { EventEmitter, getEventListeners } from 'node:events'

/** A listener that was added to something long-lived. */
export interface Registered {
  readonly target: EventEmitter | EventTarget
  readonly event: string
  readonly listener: unknown
  /** By its options; what `once` of an emitter adds is seen by `isOnce`. */
  readonly once: boolean
}

/** Everything that outlives an activation and can hold listeners: counted, and told which listeners are added. */
const counts: (() => number)[] = []
const known = new WeakSet<object>()
let registered: Registered[] = []

/** The listeners on all long-lived targets. */
export function countListeners(): number {
  return counts.reduce((sum, count) => sum + count(), 0)
}

/** What was added since the last call, in order. */
export function takeRegistered(): Registered[] {
  const taken = registered
  registered = []
  return taken
}

/** Whether a listener goes with the first event. */
export function isOnce({ target, event, listener, once }: Registered): boolean {
  if (!(target instanceof EventEmitter)) return once
  const last = target.rawListeners(event).at(-1) as { listener?: unknown } | undefined
  return last !== listener && last?.listener === listener
}

/** From now on this emitter counts among the long-lived. */
export function watchEmitter<T extends EventEmitter>(emitter: T): T {
  if (known.has(emitter)) return emitter
  known.add(emitter)
  for (const name of emitter.eventNames()) {
    for (const listener of emitter.listeners(name))
      registered.push({ target: emitter, event: String(name), listener, once: false })
  }
  emitter.on('newListener', (event: string | symbol, listener: unknown) => {
    if (typeof event === 'string' && event !== 'newListener')
      registered.push({ target: emitter, event, listener, once: false })
  })
  counts.push(() => emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0))
  return emitter
}

/** The same for an EventTarget, such as a signal. Which events it has is learnt from what is added. */
export function watchTarget<T extends EventTarget>(target: T): T {
  if (known.has(target)) return target
  known.add(target)
  const events = new Set<string>()
  const add = target.addEventListener.bind(target) as (...args: readonly unknown[]) => void
  target.addEventListener = (...args: readonly unknown[]): void => {
    const event = String(args[0])
    events.add(event)
    const once = typeof args[2] === 'object' && (args[2] as { once?: unknown } | null)?.once === true
    registered.push({ target, event, listener: args[1], once })
    add(...args)
  }
  if (target instanceof AbortSignal) events.add('abort')
  counts.push(() => [...events].reduce((sum, event) => sum + getEventListeners(target, event).length, 0))
  return target
}

/**
 * Runs `load` and watches each emitter and signal that is made meanwhile: a module's own live as long as the program.
 * The constructor of EventEmitter calls `EventEmitter.init`, whatever subclass is made.
 */
export async function watchingNew<T>(load: () => Promise<T>): Promise<{ result: T; emitters: EventEmitter[] }> {
  const emitters: EventEmitter[] = []
  const base = EventEmitter as unknown as { init: (this: EventEmitter, ...args: unknown[]) => void }
  const { init } = base
  const { AbortController: Controller } = globalThis
  base.init = function (...args) {
    init.apply(this, args)
    emitters.push(this)
  }
  globalThis.AbortController = class extends Controller {
    constructor() {
      super()
      watchTarget(this.signal)
    }
  }
  try {
    return { result: await load(), emitters }
  } finally {
    base.init = init
    globalThis.AbortController = Controller
    for (const emitter of emitters) watchEmitter(emitter)
  }
}

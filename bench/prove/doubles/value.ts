import { EventEmitter } from 'node:events'
import { watchEmitter, watchTarget } from '../targets.js'
import { world } from '../world.js'

/**
 * A stand-in for whatever an example imports or is given. Any property is a stand-in too, a call answers a new one, which
 * can be awaited and then succeeds or fails as the activation is to end. It is a real EventEmitter and a real EventTarget
 * underneath, and keeps nothing else of what it is given.
 */
export type Double = ((...args: readonly unknown[]) => unknown) & Record<string | symbol, unknown>

interface State {
  readonly name: string
  /** Lives as long as the program: its listeners count. */
  readonly long: boolean
  readonly activation: number
  readonly result: boolean
  emitter?: EventEmitter
  target?: EventTarget
  promise?: Promise<unknown>
  properties?: Map<string | symbol, unknown>
}

const states = new WeakMap<object, State>()
export const isDouble = (value: unknown): boolean => typeof value === 'function' && states.has(value)

export function doubleOf(name: string, long: boolean, result = false): Double {
  const state: State = { name, long, result, activation: world.activation }
  // A function, so that it can be called, and not an arrow, so that `new` is possible.
  const double = new Proxy(function () {} as unknown as Double, {
    get: (_, key) => read(state, double, key),
    set: (_, key, value) => {
      ;(state.properties ??= new Map()).set(key, value)
      return true
    },
    has: () => true,
    apply: (_, __, args: unknown[]) => call(state, args),
    construct: () => doubleOf(state.name, world.loading),
  })
  states.set(double, state)
  return double
}

/** A text that no other activation has, and long enough that a part of it is a view of the whole. */
export const textOf = (name: string, activation = world.activation): string => `${name} of activation ${activation}`

const texts =
  /^(id|key|name|url|uri|path|file|filename|src|text|line|message|title|type|kind|reason|token|command|email|body)$|[a-z](Id|Key|Name|Url|Path)$/
const numbers =
  /^(length|size|count|total|index|width|height|port|ms|delay|timeout|ttl|limit|max|at|now|offset|status)$/
const negatives = /^(is|has)([A-Z]|$)|^(closed|destroyed|aborted|ended|finished|disposed|hidden|settled)$/

/** What a program has few of. */
const few = /^(channel|topic)$/

/** What a name says of a value: a text, a number, a false flag, or nothing. */
export function plainOf(name: string, activation = world.activation): string | number | false | undefined {
  if (/ur[il]$/i.test(name)) return `data:text/plain,${encodeURIComponent(textOf(name, activation))}`
  if (few.test(name)) return `${name} ${activation % 2}`
  if (name === 'locale') return activation % 2 === 0 ? 'en' : 'de'
  if (texts.test(name)) return textOf(name, activation)
  if (numbers.test(name)) return 1
  return negatives.test(name) ? false : undefined
}

function read(state: State, double: Double, key: string | symbol): unknown {
  if (state.properties?.has(key)) return state.properties.get(key)
  if (typeof key === 'symbol') return wellKnown(state, key)
  if (key === 'then' || key === 'catch' || key === 'finally') return promised(state, key)
  if (key === 'prototype') return {}
  if (key === 'toString' || key === 'valueOf' || key === 'toJSON') return () => textOf(state.name, state.activation)
  if (key === 'subscribe') return subscribing(state, double)
  if (key in EventEmitter.prototype) return ofEmitter(emitterOf(state), double, key)
  if (key in EventTarget.prototype && key !== 'constructor') return ofTarget(targetOf(state), key)
  const plain = plainOf(key, state.activation)
  if (plain !== undefined && plain !== false) return plain
  if (plain === false) return key.length > 3 && /^(is|has)/.test(key) ? () => false : plain
  const property = doubleOf(key, state.long)
  ;(state.properties ??= new Map()).set(key, property)
  return property
}

function emitterOf(state: State): EventEmitter {
  state.emitter ??= state.long ? watchEmitter(new EventEmitter()) : new EventEmitter()
  return state.emitter
}

function targetOf(state: State): EventTarget {
  state.target ??= state.long ? watchTarget(new EventTarget()) : new EventTarget()
  return state.target
}

type Method = (...args: unknown[]) => unknown

function ofEmitter(emitter: EventEmitter, double: Double, key: string): unknown {
  const value = (emitter as unknown as Record<string, unknown>)[key]
  if (typeof value !== 'function') return value
  return (...args: unknown[]) => {
    // An emitter without a listener for 'error' would throw; a double is no place to fail.
    if (key === 'emit' && emitter.listenerCount(String(args[0])) === 0) return false
    const answer = (value as Method).apply(emitter, args)
    return answer === emitter ? double : answer
  }
}

function ofTarget(target: EventTarget, key: string): Method {
  return (...args) => ((target as unknown as Record<string, unknown>)[key] as Method).apply(target, args)
}

/** As observables and stores have it: answers a function that is its own `unsubscribe`. */
function subscribing(state: State, double: Double): Method {
  return (...args) => {
    const listener = args.findLast((argument) => typeof argument === 'function') as (() => void) | undefined
    if (!listener) return double
    const emitter = emitterOf(state)
    emitter.on('data', listener)
    const unsubscribe = (): void => void emitter.off('data', listener)
    return Object.assign(unsubscribe, { unsubscribe })
  }
}

function wellKnown(state: State, key: symbol): unknown {
  switch (key) {
    case Symbol.toPrimitive:
      return (hint: string) => (hint === 'number' ? 1 : textOf(state.name, state.activation))
    case Symbol.iterator:
      return () => [1, 2, 3].map((i) => doubleOf(`${state.name} ${i}`, false))[Symbol.iterator]()
    case Symbol.asyncIterator:
      return async function* () {
        for (const i of [1, 2, 3]) yield await Promise.resolve(doubleOf(`${state.name} ${i}`, false))
      }
    case Symbol.dispose:
    case Symbol.asyncDispose:
      return () => undefined
    default:
      return undefined
  }
}

function call(state: State, args: readonly unknown[]): unknown {
  const callback = args.at(-1)
  if (typeof callback === 'function' && !isDouble(callback) && /^(err|error)$/.test(parametersOf(callback)[0] ?? '')) {
    setImmediate(() => (callback as Method)(failure(), doubleOf(state.name, false)))
  }
  return doubleOf(state.name, world.loading, true)
}

const failure = (): Error | null => (world.ending === 'badly' && !world.loading ? new Error('as planned') : null)

/** Only what a call answers can be awaited, and nothing is promised before somebody asks. */
function promised(state: State, key: 'then' | 'catch' | 'finally'): unknown {
  if (!state.result) return undefined
  state.promise ??= new Promise((resolve, reject) => {
    const error = failure()
    const value = doubleOf(state.name, false)
    setImmediate(() => (error ? reject(error) : resolve(value)))
  })
  return state.promise[key].bind(state.promise)
}

/** The names of a function's plain parameters, read from its text. */
export function parametersOf(value: object): string[] {
  const text = Function.prototype.toString.call(value)
  const [, list, single] =
    /^(?:async\s+)?(?:function\b[^(]*|[\w$#]+\s*)?\(([^)]*)\)|^(?:async\s+)?([\w$]+)\s*=>/.exec(text) ?? []
  return (list ?? single ?? '').split(',').map((name) => /^[\w$]+/.exec(name.trim())?.[0] ?? '')
}

import { EventEmitter } from 'node:events'
import { dirname, resolve } from 'node:path'
import { doubleOf, parametersOf, plainOf, textOf } from './doubles/value.js'
import type { Parameter } from './job.js'
import { watchEmitter, watchTarget } from './targets.js'
import { watch, world } from './world.js'

/** What the callers of an example share: given to every activation alike. */
const shared = {
  signal: watchTarget(new AbortController().signal),
  emitters: new Map<string, EventEmitter>(),
  targets: new Map<string, EventTarget>(),
  streams: new Map<string, unknown>(),
}
const emitterNames = /^(bus|emitter|events|eventBus)$/
const functionNames = /^(cb|callback|next|done|fn|resolve|reject|action|handler|listener|close|on[A-Z]\w*)$/
const objectNames =
  /^(options|opts|props|params|settings|process|address|status|args|canvas|bus|class|access|success|progress|analysis)$/
/** A list in JSON. */
const existingFile = resolve('bench/prove/doubles/rows.json')

/** The same file under a path that no other activation has. */
function existingPath(): string {
  const detour = world.activation.toString(2).replaceAll('1', '/.').replaceAll('0', '/')
  return `${dirname(existingFile)}${detour}/rows.json`
}

/**
 * The arguments of one call, by the type or else by the name of each parameter. What a constructor is given as an emitter
 * is a service that outlives the instance; a signal outlives every call. All else is made for the call.
 */
export function argumentsFor(parameters: readonly Parameter[], of: 'constructor' | 'function'): unknown[] {
  return parameters.flatMap((parameter) => {
    const { name, type, rest } = parameter
    if (type === 'AbortSignal' || (type === '' && name === 'signal')) return [shared.signal]
    if (of === 'constructor' && (/\bEventEmitter\b/.test(type) || (type === '' && emitterNames.test(name)))) {
      return [lasting(shared.emitters, name, () => watchEmitter(new EventEmitter()))]
    }
    if (of === 'constructor' && /\bEventTarget\b/.test(type)) {
      return [lasting(shared.targets, name, () => watchTarget(new EventTarget()))]
    }
    // Whatever reads has an end; what is written to goes on.
    if (type === 'Writable') return [lasting(shared.streams, name, () => doubleOf(name, true))]
    if (of === 'function' && world.answered !== null && /^id$|Id$/.test(name)) return [world.answered]
    if (rest) return [made(name), made(name)]
    return [valueOf(name, type)]
  })
}

function lasting<T>(map: Map<string, T>, name: string, make: () => T): T {
  const value = map.get(name) ?? make()
  map.set(name, value)
  return value
}

function valueOf(name: string, type: string): unknown {
  if (/^(path|file|filename)$/i.test(name)) return world.ending === 'badly' ? textOf(name) : existingPath()
  if (type === 'string') return plainText(name)
  if (type === 'number') return 1
  if (type === 'boolean') return false
  if (type.includes('=>') || (type === '' && functionNames.test(name))) return watch(() => undefined)
  if (type.endsWith('[]') || (type === '' && /[^s]s$/.test(name) && !objectNames.test(name))) {
    return watch([made(name), made(name), made(name)])
  }
  const plain = type === '' ? plainOf(name) : undefined
  return plain ?? made(name)
}

const plainText = (name: string): string => {
  const plain = plainOf(name)
  return typeof plain === 'string' ? plain : textOf(name)
}
const made = (name: string): unknown => watch(doubleOf(name, false))

/** The arguments of an event, by the names of its listener's parameters: an id is that of the activation. */
export function eventArguments(listener: unknown, activation: number): unknown[] {
  if (typeof listener !== 'function') return []
  const names = parametersOf(listener)
  return names.map((name) => plainOf(name, activation) ?? (functionNames.test(name) ? () => undefined : made(name)))
}

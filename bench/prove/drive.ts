import { EventEmitter } from 'node:events'
import { Server as HttpServer } from 'node:http'
import { Server as NetServer } from 'node:net'
import { Socket } from 'node:net'
import { argumentsFor, eventArguments } from './arguments.js'
import { element } from './doubles/page.js'
import { ConnectionServer, routes, type Route } from './doubles/packages.js'
import { exchange, Peer } from './doubles/peers.js'
import { isDouble } from './doubles/value.js'
import type { Exported, Job } from './job.js'
import { connections, requests } from './network.js'
import { isOnce, takeRegistered, watchEmitter, type Registered } from './targets.js'
import { refuse, tick, watch, world } from './world.js'

/** One way into an example: what runs again and again. */
export interface Entry {
  /** One activation, which is over when the promise is fulfilled. */
  readonly run: () => Promise<void>
  /** There is a client, who can go away. */
  readonly hasPeer: boolean
}
const alone = (run: Entry['run']): Entry => ({ run, hasPeer: false })
const withPeer = (run: Entry['run']): Entry => ({ run, hasPeer: true })

type Fn = (...args: unknown[]) => unknown
type Loaded = Readonly<Record<string, unknown>>

/** Finds what an example offers to be run: what it has registered, and what it exports. */
export async function entriesOf(loaded: Loaded, emitters: readonly EventEmitter[], job: Job): Promise<Entry[]> {
  const entries: Entry[] = []
  for (const server of emitters) {
    if (server instanceof HttpServer)
      entries.push(alone(await requests(server as HttpServer, headersOf(job.code), () => endByEvent(true))))
    else if (server instanceof NetServer) entries.push(alone(await connections(server)))
  }
  for (const route of routes) entries.push(withPeer(() => handle(route)))
  for (const registered of takeRegistered()) {
    const entry = entryOfListener(registered)
    if (entry) entries.push(entry)
  }
  for (const [name, value] of Object.entries(loaded)) {
    const entry = entryOfExport(value, job.exported[name] ?? { parameters: [], methods: [] })
    if (entry) entries.push(entry)
    const service = serviceOf(value, job.exported[name])
    if (service) entries.push(service)
  }
  return entries
}

const ends = /^(error|close|end|exit|finish|disconnect|listening|ready|open|newListener|removeListener|SIG[A-Z]+)$/

/** A listener that was added while the module was loaded runs for every event of its kind. */
function entryOfListener(registered: Registered): Entry | null {
  const { target, event } = registered
  if (target === process || target instanceof NetServer || ends.test(event)) return null
  if (event === 'connection' || event === 'connect') return withPeer(() => connect(target as EventEmitter, event))
  if (target instanceof ConnectionServer) return null
  return alone(async () => {
    fire(registered)
    await tick()
    await endByEvent()
  })
}

/** A client connects, is heard, and goes. */
async function connect(server: EventEmitter, event: string): Promise<void> {
  const { request } = exchange()
  const peer = watch(new Peer())
  if (server.listenerCount(event) > 0) server.emit(event, peer, request)
  await tick()
  for (const name of peer.eventNames()) {
    if (typeof name !== 'string' || ends.test(name)) continue
    peer.emit(name, ...eventArguments(peer.listeners(name)[0], world.activation))
  }
  await tick()
  if (world.ending === 'gone' && peer.listenerCount('error') > 0) peer.emit('error', new Error('as planned'))
  peer.close()
  await tick()
}

/** A request comes and is answered, unless its client goes away first. */
async function handle({ style, handlers }: Route): Promise<void> {
  const { request, response } = exchange()
  const context = { req: request, res: response, request, response, params: request.params, body: '', state: {} }
  const next = (): unknown => void response.end()
  for (const handler of handlers) {
    const given = style === 'koa' ? [watch(context), () => Promise.resolve()] : [request, response, next]
    const answer: unknown = handler(...given)
    void Promise.resolve(answer).then(
      style === 'express'
        ? () => undefined
        : (error: unknown) => {
            refuse(error)
            response.end()
          },
    )
  }
  if (request.listenerCount('data') > 0) request.emit('data', Buffer.from('a part of the body'))
  request.emit('end')
  if (world.ending === 'gone') response.close()
  for (let i = 0; i < 4 && !response.closed; i++) await tick()
  if (!response.closed) await endByEvent(true)
  await tick()
  response.close()
  request.emit('close')
}

/**
 * What waits for one of some events gets one: the first, or the last if it is to end badly. Somebody is known to wait, or
 * it shows by several listeners or one for a single event; a plain listener alone waits for nothing.
 */
async function endByEvent(isAwaited = false): Promise<void> {
  const waiting = takeRegistered().filter(
    ({ target, event }) =>
      !(target instanceof AbortSignal) && !(target instanceof Socket) && event !== 'removeListener',
  )
  const good = waiting.filter(({ event }) => event !== 'error')
  if (!isAwaited && waiting.length < 2 && !waiting.some(isOnce)) return
  const next = world.ending === 'badly' ? waiting.at(-1) : (good[0] ?? waiting[0])
  if (!next) return
  fire(next)
  await tick()
}

function fire({ target, event, listener }: Registered): void {
  if (target instanceof EventEmitter) {
    if (target.listenerCount(event) > 0) target.emit(event, ...eventArguments(listener, world.activation))
    return
  }
  const happening = watch(new Event(event))
  Object.defineProperty(happening, 'target', { value: element() })
  target.dispatchEvent(happening)
}

function entryOfExport(value: unknown, exported: Exported): Entry | null {
  if (isDouble(value) || value instanceof EventEmitter || value instanceof EventTarget) return null
  if (typeof value === 'function') {
    return isClass(value)
      ? alone(() => live(value as unknown as new (...args: readonly unknown[]) => object, exported))
      : alone(() => call(value as Fn, exported))
  }
  if (typeof value !== 'object' || value === null || value instanceof Promise) return null
  const methods = methodsOf(value, exported)
  if (methods.length === 0) return null
  return alone(async () => {
    for (const [name, args] of methods) await settle(callMethod(value, name, args('function')))
    await endByEvent()
  })
}

/** An instance that emits events and that nothing ends serves all activations, like what a module exports. */
function serviceOf(value: unknown, exported: Exported | undefined): Entry | null {
  if (typeof value !== 'function' || !isClass(value) || !(value.prototype instanceof EventEmitter) || !exported)
    return null
  const made = value as unknown as new (...args: readonly unknown[]) => EventEmitter
  const instance = watchEmitter(new made(...argumentsFor(exported.parameters, 'constructor')))
  const methods = methodsOf(instance, exported)
  if (methods.length === 0 || methods.some(([name]) => isTeardown(name))) return null
  return alone(async () => {
    for (const [name, args] of methods) await settle(callMethod(instance, name, args('function')))
    await endByEvent()
  })
}

/** The headers of its own that an example reads. */
const headersOf = (code: string): string[] =>
  [...code.matchAll(/\bheaders\[['"](x-[\w-]+)['"]\]/g)].map(([, name = '']) => name)

const isClass = (value: unknown): boolean => /^class\b/.test(Function.prototype.toString.call(value))

/** A function is called, and ends by itself, by an event, or by the function or handle that it answers. */
async function call(value: Fn, { parameters }: Exported): Promise<void> {
  const answer: unknown = value(...argumentsFor(parameters, 'function'))
  if (typeof answer === 'string') world.answered = answer
  const isSettled = await settle(answer)
  if (answer === undefined || !isSettled) await endByEvent(!isSettled)
  if (typeof answer === 'function' && !isDouble(answer)) (answer as Fn)()
  else if (typeof answer === 'object' && answer !== null && !(answer instanceof Promise)) await end(watch(answer))
}

/** An instance is made, used and ended. */
async function live(value: new (...args: readonly unknown[]) => object, exported: Exported): Promise<void> {
  const instance = watch(new value(...argumentsFor(exported.parameters, 'constructor')))
  for (const [name, args] of methodsOf(instance, exported)) {
    if (!isTeardown(name)) await settle(callMethod(instance, name, args('function')))
  }
  if (!(await end(instance))) await endByEvent()
}

const teardown =
  /^(\[Symbol\.(asyncD|d)ispose\]|(dispose|destroy|close|stop|release|unsubscribe|detach|disconnect|unmount|teardown|cleanup|shutdown|cancel|terminate|uninstall|deactivate|hide|leave|end)([A-Z]\w*)?)$/
const isTeardown = (name: string): boolean => teardown.test(name)

async function end(object: object): Promise<boolean> {
  const names = namesOf(object).filter(isTeardown)
  for (const name of names) await settle(callMethod(object, name, []))
  return names.length > 0
}

type Args = (of: 'constructor' | 'function') => unknown[]

/** Public methods, in the order of the text; handlers of events are for events to call. */
function methodsOf(object: object, { methods }: Exported): [name: string, args: Args][] {
  return namesOf(object)
    .filter((name) => !/^(on|handle)[A-Z]|^_|^constructor$/.test(name))
    .map((name) => {
      const parameters = methods.find((method) => method.name === name)?.parameters ?? []
      return [name, (of) => argumentsFor(parameters, of)]
    })
}

/** Names of methods that the example has written: of its object literals and classes, not of what Node brings. */
function namesOf(object: object): string[] {
  const names = new Set<string>()
  for (let owner: unknown = object; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner)) {
    const { constructor } = owner as { constructor?: unknown }
    const isLiteral = owner === object && constructor === Object
    const isWritten = owner !== object && isClass(constructor) && constructor !== EventTarget
    // What stands in a field of an instance is a handler more often than a method.
    if (!isLiteral && !isWritten) continue
    for (const key of Reflect.ownKeys(owner)) {
      const value: unknown = Object.getOwnPropertyDescriptor(owner, key)?.value
      if (typeof value === 'function' && !isDouble(value))
        names.add(typeof key === 'string' ? key : `[${key.description}]`)
    }
  }
  return [...names]
}

function callMethod(object: object, name: string, args: unknown[]): unknown {
  const key =
    name === '[Symbol.dispose]' ? Symbol.dispose : name === '[Symbol.asyncDispose]' ? Symbol.asyncDispose : name
  return ((object as Record<string | symbol, unknown>)[key] as Fn).apply(object, args)
}

/** Waits some turns for a promise; answers whether it is settled, as anything else is. */
async function settle(answer: unknown): Promise<boolean> {
  if (!(answer instanceof Promise)) return true
  const state = { isSettled: false }
  answer.then(
    () => (state.isSettled = true),
    (error: unknown) => {
      state.isSettled = true
      refuse(error)
    },
  )
  for (let i = 0; i < 6 && !state.isSettled; i++) await tick()
  return state.isSettled
}

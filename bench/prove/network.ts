import { Agent, get, type IncomingMessage, type Server as HttpServer } from 'node:http'
import { connect, type AddressInfo, type Server as NetServer, type Socket } from 'node:net'
import { textOf } from './doubles/value.js'
import { watchEmitter } from './targets.js'
import { tick, watch } from './world.js'

/** Node's own, which starts a server that the driver has found. */
let listen: ((this: NetServer, ...args: unknown[]) => unknown) | undefined

/** Example servers listen where we say, not where they say. */
export function holdServers(server: typeof NetServer): void {
  listen = Reflect.get(server.prototype, 'listen') as NonNullable<typeof listen>
  server.prototype.listen = function (this: NetServer) {
    return this
  }
}

async function start(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => void listen?.call(server, 0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Real requests to a real server, one after the other on one keep-alive connection. */
export async function requests(
  server: HttpServer,
  headers: readonly string[],
  endByEvent: () => Promise<void>,
): Promise<() => Promise<void>> {
  server.on('connection', (socket: Socket) => void watchEmitter(socket))
  server.prependListener('request', (request: object, response: object) => {
    watch(request)
    watch(response)
  })
  const port = await start(server)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return async () => {
    const state = { isAnswered: false }
    const request = get({
      port,
      agent,
      host: '127.0.0.1',
      headers: Object.fromEntries(headers.map((name) => [name, textOf(name)])),
    })
    const answered = new Promise<void>((resolve) => {
      request.on('error', () => resolve())
      request.on('response', (response: IncomingMessage) => {
        response.resume()
        response.on('close', () => resolve())
      })
    }).then(() => void (state.isAnswered = true))
    for (let i = 0; i < 50 && !state.isAnswered; i++) await tick()
    if (!state.isAnswered) await endByEvent()
    const timer = setTimeout(() => request.destroy(), 1000)
    await answered
    clearTimeout(timer)
  }
}

/** Real connections to a real server: each sends something, and goes. */
export async function connections(server: NetServer): Promise<() => Promise<void>> {
  server.prependListener('connection', (socket: Socket) => void watch(socket))
  const port = await start(server)
  return async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.resume()
    await new Promise<void>((resolve) => void socket.on('connect', resolve))
    await new Promise<void>((resolve) => void socket.write('hello\n', () => resolve()))
    const closed = new Promise<void>((resolve) => void socket.on('close', () => resolve()))
    socket.destroySoon()
    await closed
  }
}

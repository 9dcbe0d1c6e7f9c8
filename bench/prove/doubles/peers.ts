import { EventEmitter } from 'node:events'
import { watchEmitter } from '../targets.js'
import { watch } from '../world.js'
import { textOf } from './value.js'

/** A connection to one client: a WebSocket, a socket.io socket or a plain one. Its owner closes it. */
export class Peer extends EventEmitter {
  readonly id = textOf('id')
  readonly OPEN = 1
  readyState = 1
  readonly data = {}
  readonly handshake = { auth: {}, query: {} }
  send(): void {}
  write(): boolean {
    return true
  }
  join(): void {}
  leave(): void {}
  ping(): void {}
  close(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.emit('close', 1000)
    this.emit('disconnect', 'transport close')
  }
  end = (): void => this.close()
  destroy = (): void => this.close()
  terminate = (): void => this.close()
  disconnect = (): void => this.close()
}

/** The keep-alive socket under all requests. */
const socket = watchEmitter(new EventEmitter())

export class Request extends EventEmitter {
  readonly socket = socket
  readonly connection = socket
  readonly method = 'GET'
  readonly id = textOf('id')
  readonly url = `/items/${encodeURIComponent(this.id)}`
  readonly params = { id: this.id, key: this.id, name: this.id }
  readonly query = { id: this.id, key: this.id, q: this.id }
  readonly body = { id: this.id, key: this.id, text: textOf('text') }
  readonly headers = { authorization: textOf('authorization') }
  readonly ip = '127.0.0.1'
  get raw(): this {
    return this
  }
}

/** Ends by `end` and what uses it, or by its client, who goes away. */
export class Response extends EventEmitter {
  statusCode = 200
  headersSent = false
  writableEnded = false
  closed = false
  readonly locals = {}
  get raw(): this {
    return this
  }
  setHeader(): this {
    return this
  }
  write(): boolean {
    return !this.closed
  }
  /** The client has the answer. */
  end = (): this => {
    if (this.closed) return this
    this.headersSent = this.writableEnded = true
    this.emit('finish')
    return this.close()
  }
  /** The connection has gone, whether or not the answer was sent. */
  close(): this {
    if (this.closed) return this
    this.closed = true
    this.emit('close')
    return this
  }
}
const chained = ['status', 'set', 'header', 'type', 'code', 'writeHead', 'flushHeaders', 'cookie', 'vary'] as const
const ending = ['json', 'send', 'sendStatus', 'redirect', 'render', 'sendFile', 'download'] as const
for (const name of chained) define(name, (response) => response)
for (const name of ending) define(name, (response) => response.end())

function define(name: string, method: (response: Response) => Response): void {
  Object.defineProperty(Response.prototype, name, {
    value(this: Response) {
      return method(this)
    },
    writable: true,
    configurable: true,
  })
}

/** A request and its response, which point at each other. */
export function exchange(): { request: Request; response: Response } {
  const request = watch(new Request())
  const response = watch(new Response())
  return { request: Object.assign(request, { res: response }), response: Object.assign(response, { req: request }) }
}

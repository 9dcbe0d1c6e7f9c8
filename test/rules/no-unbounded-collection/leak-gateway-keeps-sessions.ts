import { createServer, type Server } from 'node:net'
import { randomUUID } from 'node:crypto'

interface Session {
  readonly started: number
  readonly peer: string
}

class Gateway {
  private readonly sessions = new Map<string, Session>()
  private readonly server: Server

  constructor() {
    this.server = createServer((socket) => {
      this.sessions.set(randomUUID(), { started: Date.now(), peer: socket.remoteAddress ?? '' }) // want no-unbounded-collection: "gets an entry"
      socket.write('hello\n')
    })
  }

  listen(port: number): void {
    this.server.listen(port)
  }

  close(): void {
    this.server.close()
  }
}

export const gateway = new Gateway()

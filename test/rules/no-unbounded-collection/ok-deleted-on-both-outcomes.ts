import { createServer, type Socket } from 'node:net'
import { upgrade } from './upgrade'

export class Listener {
  private readonly sockets = new Set<Socket>()

  constructor(private readonly name: string) {
    createServer((socket) => this.accept(socket)).listen(0)
  }

  private accept(socket: Socket): void {
    this.sockets.add(socket)
    upgrade(socket)
      .then(() => {
        socket.once('close', () => this.sockets.delete(socket))
      })
      .catch((error: unknown) => {
        this.sockets.delete(socket)
        console.error(this.name, error)
      })
  }

  get size(): number {
    return this.sockets.size
  }
}

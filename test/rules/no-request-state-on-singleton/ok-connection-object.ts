import { createServer, type Socket } from 'node:net'

class Connection {
  private readonly socket: Socket
  private last?: Buffer

  constructor(socket: Socket) {
    this.socket = socket
    this.socket.on('data', (chunk) => {
      this.last = chunk
    })
  }

  get bytes(): number {
    return this.last?.length ?? 0
  }
}

createServer((socket) => {
  const connection = new Connection(socket)
  socket.on('close', () => console.log(connection.bytes))
}).listen(7000)

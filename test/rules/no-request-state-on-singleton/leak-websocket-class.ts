import { WebSocketServer, type WebSocket } from 'ws'

export class DebugBridge {
  private client?: WebSocket
  private readonly server = new WebSocketServer({ port: 9229 })

  start(): void {
    this.server.on('connection', (socket) => {
      this.client = socket // want no-request-state-on-singleton: "Keep it for each connection, or set it to null when the connection closes"
      socket.on('message', (data) => this.receive(String(data)))
    })
  }

  log(text: string): void {
    this.client?.send(text)
  }

  private receive(text: string): void {
    this.log(`got ${text}`)
  }
}

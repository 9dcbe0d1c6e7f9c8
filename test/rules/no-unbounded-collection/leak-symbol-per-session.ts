import { WebSocketServer } from 'ws'
import { randomUUID } from 'node:crypto'

const server = new WebSocketServer({ port: 8080 })

server.on('connection', (socket) => {
  const key = Symbol.for(`session:${randomUUID()}`) // want no-unbounded-collection: "Use 'Symbol(…)', which is collected"
  Object.defineProperty(socket, key, { value: { started: Date.now() } })
})

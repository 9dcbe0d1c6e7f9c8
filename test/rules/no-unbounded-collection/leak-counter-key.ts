type Callback = (error: Error | null, value?: unknown) => void

let nextId = 1
const callbacks: Record<number, Callback> = {}

export function send(socket: WebSocket, method: string, done: Callback): void {
  const id = nextId++
  callbacks[id] = done // want no-unbounded-collection: "'callbacks' gets an entry on every call of 'send'"
  socket.send(JSON.stringify({ id, method }))
}

export function receive(text: string): void {
  const { id, result } = JSON.parse(text) as { id: number; result: unknown }
  callbacks[id]?.(null, result)
}

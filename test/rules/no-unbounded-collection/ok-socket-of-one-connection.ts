import type { Wire } from './wire'

type Ack = (answer: unknown) => void

// One for each connection: the table goes with it.
export class ServerSocket {
  private nextId = 0
  private readonly acks = new Map<number, Ack>()

  constructor(private readonly wire: Wire) {
    wire.on('ack', (id: number, answer: unknown) => this.onAck(id, answer))
    wire.on('close', () => this.onClose())
  }

  emit(text: string, ack: Ack): void {
    const id = this.nextId++
    this.acks.set(id, ack)
    this.wire.write({ id, text })
  }

  private onAck(id: number, answer: unknown): void {
    this.acks.get(id)?.(answer)
    this.acks.delete(id)
  }

  private onClose(): void {
    this.wire.removeAllListeners()
  }
}

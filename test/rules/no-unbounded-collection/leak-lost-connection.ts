import { connectTo, type Wire } from './wire'

type Ack = (answer: unknown) => void

export class Client {
  private wire: Wire | null = null
  private nextId = 0
  private readonly acks: Record<number, Ack> = {}

  connect(url: string): void {
    this.wire = connectTo(url)
    this.wire.on('ack', (id: number, answer: unknown) => this.onAck(id, answer))
    this.wire.on('close', () => this.onClose())
  }

  send(text: string, ack: Ack): void {
    const id = this.nextId++
    this.acks[id] = ack // want no-unbounded-collection: "'this.acks' gets an entry on every call of 'send', and 'onClose' on line 27 ends the wait and leaves it"
    this.wire?.write({ id, text })
  }

  private onAck(id: number, answer: unknown): void {
    this.acks[id]?.(answer)
    delete this.acks[id]
  }

  private onClose(): void {
    this.wire = null
  }
}

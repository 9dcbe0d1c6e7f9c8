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
    this.acks[id] = ack
    this.wire?.write({ id, text })
  }

  private onAck(id: number, answer: unknown): void {
    this.acks[id]?.(answer)
    delete this.acks[id]
  }

  private onClose(): void {
    this.wire = null
    for (const id of Object.keys(this.acks)) delete this.acks[Number(id)]
  }
}

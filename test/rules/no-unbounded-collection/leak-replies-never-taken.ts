declare const host: { postMessage(message: unknown): void }

export class MessageHandler {
  private lastId = 0
  private readonly replies: Record<string, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>

  constructor() {
    this.replies = Object.create(null)
    window.addEventListener('message', (event) => this.receive(event.data))
  }

  ask(body: unknown): Promise<unknown> {
    const id = String(++this.lastId)
    return new Promise((resolve, reject) => {
      this.replies[id] = { resolve, reject } // want no-unbounded-collection: "'this.replies' gets an entry on every call of 'ask' and nothing removes it"
      host.postMessage({ id, body })
    })
  }

  private receive(message: { id: string; value?: unknown; error?: unknown }): void {
    const reply = this.replies[message.id]
    if (message.error) reply?.reject(message.error)
    else reply?.resolve(message.value)
  }
}

export class Peer {
  private close!: () => void
  private readonly closed = new Promise<never>((_, reject) => {
    this.close = () => reject(new Error('closed'))
  })

  constructor(private readonly transport: { request(message: object): Promise<object> }) {}

  send(message: object): Promise<object> {
    return Promise.any([this.transport.request(message), this.closed]) // want no-retained-promise: "'Promise.any' leaves a reaction on 'this.closed' on every call of 'send'"
  }

  dispose(): void {
    this.close()
  }
}

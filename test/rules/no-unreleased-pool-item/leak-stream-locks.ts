export class Channel {
  readonly #writable: WritableStream<Uint8Array>

  constructor(writable: WritableStream<Uint8Array>) {
    this.#writable = writable
  }

  async send(message: unknown, encode: (message: unknown) => Promise<Uint8Array>): Promise<void> {
    const writer = this.#writable.getWriter() // want no-unreleased-pool-item: "The lock that 'this.#writable.getWriter()' gives is not given back when 'encode(message)' on line 10 rejects"
    const bytes = await encode(message)
    await writer.write(bytes)
    writer.releaseLock()
  }
}

export class Port {
  constructor(private readonly port: { readable: ReadableStream<Uint8Array> }) {}

  async frame(): Promise<Uint8Array> {
    const reader = this.port.readable.getReader() // want no-unreleased-pool-item: "when the 'throw' on line 23 is reached"
    const { done, value } = await reader.read()
    if (done) return new Uint8Array()
    if (value.length < 4) throw new Error('short frame')
    reader.releaseLock()
    return value
  }
}

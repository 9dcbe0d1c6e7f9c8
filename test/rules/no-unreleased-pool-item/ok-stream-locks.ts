export class Channel {
  readonly #writable: WritableStream<Uint8Array>

  constructor(writable: WritableStream<Uint8Array>) {
    this.#writable = writable
  }

  // A write that fails leaves a stream of which nobody has any use.
  async send(message: unknown, encode: (message: unknown) => Promise<Uint8Array>): Promise<void> {
    const bytes = await encode(message)
    const writer = this.#writable.getWriter()
    await writer.ready
    await writer.write(bytes)
    writer.releaseLock()
  }

  async sendAll(messages: AsyncIterable<Uint8Array>): Promise<void> {
    const writer = this.#writable.getWriter()
    try {
      for await (const message of messages) await writer.write(message)
    } finally {
      writer.releaseLock()
    }
  }
}

// The only user of the stream reads to its end.
export class Listener {
  constructor(
    private readonly port: { readable: ReadableStream<Uint8Array> },
    private readonly handle: (frame: Uint8Array) => Promise<void>,
  ) {}

  async run(): Promise<void> {
    const reader = this.port.readable.getReader()
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      await this.handle(value)
    }
  }
}

// A stream of the call's own goes with it.
export async function compress(text: string, parse: (chunk: unknown) => Promise<void>): Promise<void> {
  const stream = new CompressionStream('gzip')
  const writer = stream.writable.getWriter()
  await parse(text)
  await writer.write(new TextEncoder().encode(text))
  writer.releaseLock()
}

// The caller's stream: 'possible'.
export async function header(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const { done, value } = await reader.read()
  if (done) throw new Error('empty')
  if (value.length < 4) throw new Error('short')
  reader.releaseLock()
  return value
}

export class Device {
  constructor(private readonly port: { readable: ReadableStream<Uint8Array> | null }) {}

  async *lines(): AsyncGenerator<Uint8Array> {
    while (this.port.readable) {
      const reader = this.port.readable.getReader()
      try {
        while (true) {
          const { value, done } = await reader.read()
          if (done) return
          yield value
        }
      } finally {
        reader.releaseLock()
      }
    }
  }
}

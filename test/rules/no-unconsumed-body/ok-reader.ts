import { Buffer } from 'node:buffer'

export async function download(url: string, max: number): Promise<Buffer> {
  const res = await fetch(url)
  const reader = res.body!.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.length
    if (size > max) {
      await reader.cancel()
      throw new RangeError('too large')
    }
    chunks.push(value)
  }
}

export async function head(url: string): Promise<Uint8Array | undefined> {
  const res = await fetch(url)
  const reader = res.body?.getReader()
  try {
    return (await reader?.read())?.value
  } finally {
    await reader?.cancel()
  }
}

// What comes after the mark is the end: 'possible'.
export async function* events(url: string): AsyncGenerator<string> {
  const res = await fetch(url)
  if (!res.ok || !res.body) throw new Error(await res.text())
  const reader = res.body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  while (true) {
    const result = await reader.read()
    if (result.done) return
    rest += decoder.decode(result.value, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === 'data: [DONE]') return
      yield line
    }
  }
}

export async function text(url: string): Promise<string> {
  const reader = (await fetch(url)).body!.getReader()
  let out = ''
  let done = false
  while (!done) {
    const r = await reader.read()
    done = r.done
    if (r.value) out += Buffer.from(r.value).toString()
  }
  return out
}

export async function eachChunk(url: string): Promise<string> {
  const reader = (await fetch(url)).body!.getReader()
  let out = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) out += chunk.value
  return out
}

export async function assigned(url: string): Promise<string> {
  const reader = (await fetch(url)).body!.getReader()
  let out = ''
  let chunk
  while (!(chunk = await reader.read()).done) out += chunk.value
  return out
}

export function pumped(url: string): Promise<string> {
  return fetch(url).then((res) => {
    const reader = res.body!.getReader()
    let out = ''
    return reader.read().then(function pump({ done, value }): Promise<string> | string {
      if (done) return out
      out += value
      return reader.read().then(pump)
    })
  })
}

// The signal ends it.
export async function timed(url: string): Promise<void> {
  const res = await fetch(url, { signal: AbortSignal.timeout(1000) })
  const reader = res.body!.getReader()
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    if (value.length > 10) throw new Error('x')
  }
}

// A body that fails holds nothing.
export async function wrapped(url: string): Promise<string> {
  const res = await fetch(url)
  const reader = res.body!.getReader()
  let out = ''
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) break
      out += value
    }
  } catch (e) {
    throw new Error('stream failed', { cause: e })
  }
  return out
}

// The stream goes on elsewhere.
export async function relay(url: string): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

// 'for await' cancels where it is left.
export async function firstChunk(url: string): Promise<Uint8Array | null> {
  const response = await fetch(url)
  for await (const chunk of response.body!) return chunk
  return null
}

// Unlocked, and cancelled by the stream itself.
export async function magic(url: string): Promise<string> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  reader.releaseLock()
  await response.body!.cancel()
  return Buffer.from(value!).toString('hex', 0, 4)
}

// Whoever takes it over reads on.
export async function open(url: string): Promise<{ reader: ReadableStreamDefaultReader<Uint8Array>; type: string }> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  return { reader, type: response.headers.get('content-type') ?? '' }
}

export async function limited(url: string, max: number): Promise<number> {
  const controller = new AbortController()
  const response = await fetch(url)
  const reader = response.body!.getReader()
  let size = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) return size
    size += value.byteLength
    if (size > max) {
      controller.abort()
      throw new RangeError('too large')
    }
  }
}

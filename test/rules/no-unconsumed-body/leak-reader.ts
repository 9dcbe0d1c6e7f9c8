import { Buffer } from 'node:buffer'

// A body that a reader has locked is not let go of when the response is collected.
export async function download(url: string, max: number): Promise<Buffer> {
  const res = await fetch(url)
  const reader = res.body!.getReader() // want no-unconsumed-body: "The body that 'res.body.getReader()' locks is left unread when the 'throw' on line 13 is reached: neither a collection nor 'releaseLock()' frees its connection. Call 'await reader.cancel()' there."
  const chunks: Uint8Array[] = []
  let size = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > max) throw new RangeError('too large')
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

// Only the first bytes are wanted.
export async function head(url: string): Promise<Uint8Array | undefined> {
  const { body } = await fetch(url)
  const reader = body!.getReader() // want no-unconsumed-body: "is left unread when the 'return' on line 24 is taken"
  const { value } = await reader.read()
  return value
}

export async function preview(url: string, bytes: number): Promise<string> {
  let text = ''
  const reader = (await fetch(url)).body!.getReader() // want no-unconsumed-body: "when the 'return' on line 34 is taken"
  while (true) {
    const result = await reader.read()
    if (result.done) return text
    text += Buffer.from(result.value).toString()
    if (text.length >= bytes) return text
  }
}

import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import http, { type IncomingMessage, type ClientRequest } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import got from 'got'
import { fetch as ufetch, request, Agent } from 'undici'

const agent = new Agent()

// iterate a reader through a helper generator
async function* iterate<T>(reader: ReadableStreamDefaultReader<T>): AsyncGenerator<T> {
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
export async function viaHelper(url: string): Promise<number> {
  const res = await fetch(url)
  let n = 0
  for await (const chunk of iterate(res.body!.getReader())) n += chunk.length
  return n
}
// async pump in a local function
export async function pump(url: string, onChunk: (s: string) => void): Promise<void> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  const step = async (): Promise<void> => {
    const { done, value } = await reader.read()
    if (done) return
    onChunk(decoder.decode(value))
    return step()
  }
  await step()
}
// do-while, done from an object
export async function doWhile(url: string): Promise<Buffer> {
  const response = await ufetch(url)
  const reader = response.body!.getReader()
  const parts: Uint8Array[] = []
  let part
  do {
    part = await reader.read()
    if (part.value) parts.push(part.value)
  } while (!part.done)
  return Buffer.concat(parts)
}
// renamed done
export async function renamed(url: string): Promise<number> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  let total = 0
  while (true) {
    const { done: finished, value: chunk } = await reader.read()
    if (finished) {
      break
    }
    total += chunk!.length
  }
  return total
}
// cancel in catch
export async function cancelInCatch(url: string, parse: (b: Uint8Array) => void): Promise<void> {
  const response = await fetch(url)
  const reader = response.body!.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (value.length > 1e6) throw new Error('large')
      parse(value)
    }
  } catch (e) {
    reader.cancel(e).catch(() => {})
    throw e
  }
}
// tee, pipeThrough: the body goes elsewhere
export async function piped(url: string): Promise<ReadableStreamDefaultReader<string>> {
  const response = await fetch(url)
  return response.body!.pipeThrough(new TextDecoderStream() as never).getReader() as never
}
export async function fromWeb(url: string, sink: NodeJS.WritableStream): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || !response.body) {
    await response.body?.cancel()
    throw new Error(String(response.status))
  }
  await pipeline(Readable.fromWeb(response.body as never), sink)
}
// value falsy as the end
export async function falsy(url: string): Promise<number> {
  const reader = (await fetch(url)).body!.getReader()
  let n = 0
  for (;;) {
    const { value } = await reader.read()
    if (!value) break
    n += value.length
  }
  return n
}
// race with a timer; cancelled on timeout
export async function raced(url: string, timer: Promise<never>): Promise<number> {
  const reader = (await fetch(url)).body!.getReader()
  let n = 0
  try {
    while (true) {
      const result = await Promise.race([reader.read(), timer])
      if (result.done) return n
      n += result.value.length
    }
  } finally {
    void reader.cancel()
  }
}
// reader kept on this
export class Tail {
  #reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  async open(url: string): Promise<void> {
    const res = await fetch(url)
    this.#reader = res.body!.getReader()
  }
  async next(): Promise<Uint8Array | undefined> {
    return (await this.#reader!.read()).value
  }
  close(): Promise<void> | undefined {
    return this.#reader?.cancel()
  }
}
// http requests in fields and helpers
export class Upstream {
  private req?: ClientRequest
  start(url: string): void {
    this.req = http.get(url)
    this.req.on('response', (res) => this.onResponse(res))
    this.req.on('error', () => this.stop())
  }
  private onResponse(res: IncomingMessage): void {
    if (res.statusCode !== 200) {
      this.stop()
      return
    }
    res.on('data', () => {})
  }
  stop(): void {
    this.req?.destroy()
  }
}
export async function awaited(url: string): Promise<string> {
  const req = http.get(url)
  const [res] = (await once(req, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of res) text += chunk
  return text
}
const onResponse = (res: IncomingMessage): void => {
  res.on('error', () => {}).resume()
}
export const fire = (url: string): ClientRequest => http.request(url, onResponse).end()
export const fire2 = (url: string): ClientRequest => http.request(url).on('response', onResponse).end()
// got
export async function save(url: string, sink: NodeJS.WritableStream): Promise<void> {
  const stream = got.stream(url, { retry: { limit: 0 } })
  stream.on('downloadProgress', ({ percent }) => percent)
  try {
    await pipeline(stream, sink)
  } catch (e) {
    stream.destroy()
    throw e
  }
}
export const asBuffer = (url: string): Promise<Buffer> => got(url).buffer()
export const opened = (url: string): ReturnType<typeof got.stream> => {
  const s = got.stream(url)
  s.on('error', () => {})
  return s
}
// undici dispatchers
export async function viaAgent(path: string): Promise<unknown> {
  const { body } = await agent.request({ origin: 'http://x', path, method: 'GET' })
  return await body.json()
}
export const ping = async (): Promise<boolean> => {
  const { statusCode, body } = await request('http://x')
  body.resume()
  return statusCode < 500
}
export async function bodyUsed(url: string): Promise<string | null> {
  const r = await request(url)
  try {
    if (r.headers['content-type'] !== 'text/plain') return null
    return await r.body.text()
  } finally {
    if (!r.body.bodyUsed) await r.body.dump()
  }
}

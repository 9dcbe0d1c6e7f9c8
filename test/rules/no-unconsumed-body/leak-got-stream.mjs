import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import got from 'got'

const api = got.extend({ prefixUrl: 'https://files.example.org' })

export async function download(name, limit) {
  const stream = api.stream(name) // want no-unconsumed-body: "is left unread when the 'throw' on line 11 is reached, and holds its connection and buffers. Call 'stream.destroy()' there."
  const [response] = await once(stream, 'response')
  if (Number(response.headers['content-length']) > limit) throw new RangeError(`${name} is too large`)
  await pipeline(stream, createWriteStream(name))
}

export function typeOf(name, done) {
  const stream = got(name, { isStream: true }) // want no-unconsumed-body: "is never read"
  stream.on('error', done)
  stream.on('response', (response) => done(null, response.headers['content-type']))
}

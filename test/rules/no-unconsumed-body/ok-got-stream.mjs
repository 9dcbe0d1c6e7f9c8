import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import got from 'got'

export async function download(url, limit) {
  const stream = got.stream(url)
  const [response] = await once(stream, 'response')
  if (Number(response.headers['content-length']) > limit) {
    stream.destroy()
    throw new RangeError(`${url} is too large`)
  }
  await pipeline(stream, createWriteStream('file'))
}

export const copy = (url) => pipeline(got.stream(url), createWriteStream('file'))

export const upload = (url) => pipeline(createReadStream('file'), got.stream.post(url))

export function proxy(req, res) {
  got.stream(`https://files.example.org${req.url}`).on('error', () => res.destroy()).pipe(res)
}

export function typed(url, type, sink, done) {
  const stream = got(url, { isStream: true })
  stream.once('error', done)
  stream.once('response', (response) => {
    if (response.headers['content-type'] === type) return stream.pipe(sink)
    stream.destroy()
    done(new TypeError('another type'))
  })
}

// A promise of got reads the body itself.
export async function isUp(url) {
  const response = await got(url, { throwHttpErrors: false })
  return response.statusCode < 500
}

export async function lines(url) {
  let rest = ''
  for await (const chunk of got.stream(url)) rest += chunk
  return rest.split('\n')
}

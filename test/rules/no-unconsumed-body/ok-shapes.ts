import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { once } from 'node:events'
import { request, type Dispatcher } from 'undici'
import type { Writable } from 'node:stream'

function fail(response: Dispatcher.ResponseData): Promise<never> {
  return response.body.text().then((text) => {
    throw new Error(`${response.statusCode}: ${text}`)
  })
}

export async function read(url: string): Promise<unknown> {
  const response = await request(url)
  if (response.statusCode !== 200) return fail(response)
  return response.body.json()
}

export async function either(url: string): Promise<string> {
  const { statusCode, body } = await request(url)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(text)
  return text
}

export async function cleaned(url: string): Promise<unknown> {
  const { statusCode, headers, body } = await request(url)
  try {
    if (statusCode >= 500) throw new Error('try later')
    if (headers['content-type'] !== 'application/json') throw new TypeError('no JSON')
    return await body.json()
  } finally {
    if (!body.bodyUsed) await body.dump()
  }
}

export async function first(url: string): Promise<Buffer | null> {
  const { body } = await request(url)
  for await (const chunk of body) return chunk as Buffer
  return null
}

export async function copied(url: string, sink: Writable): Promise<void> {
  const { body } = await request(url)
  body.pipe(sink)
  await once(sink, 'finish')
}

export async function loaded(url: string): Promise<Dispatcher.ResponseData['body']> {
  const { body, statusCode } = await request(url)
  if (statusCode !== 200) {
    body.destroy()
    throw new Error('not there')
  }
  return body
}

export class Poller {
  #response: IncomingMessage | null = null

  poll(url: string): void {
    http.get(url, (response) => {
      this.#response = response
    })
  }

  stop(): void {
    this.#response?.destroy()
  }
}

export function fetchText(url: string, onText: (error: Error | null, text?: string) => void): void {
  const req = https.get(url, (response) => {
    const { statusCode, headers } = response
    let problem: Error | null = null
    if (statusCode !== 200) problem = new Error(`status ${statusCode}`)
    else if (!/^text\//.test(headers['content-type'] ?? '')) problem = new TypeError('no text')
    if (problem) {
      response.resume()
      onText(problem)
      return
    }
    response.setEncoding('utf8')
    let text = ''
    response.on('data', (chunk: string) => (text += chunk))
    response.on('end', () => onText(null, text))
  })
  req.on('error', onText)
}

export function limited(url: string, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const req = http.get(url, (response) => {
      if (Number(response.headers['content-length']) > limit) {
        req.destroy(new Error('too large'))
        return
      }
      response.on('readable', () => response.read())
      response.on('end', () => resolve('done'))
    })
    req.on('error', reject)
  })
}

export const proxied = (url: string, sink: Writable): void => {
  http.get(url, (response) => {
    switch (response.statusCode) {
      case 200:
        response.pipe(sink)
        break
      default:
        response.destroy()
        sink.end()
    }
  })
}

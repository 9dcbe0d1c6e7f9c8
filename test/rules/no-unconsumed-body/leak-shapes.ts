import http from 'node:http'
import { request, type Dispatcher } from 'undici'
import type { Writable } from 'node:stream'

// It looks at the response, and reads nothing of it.
function check(response: Dispatcher.ResponseData): void {
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`)
}

export async function isFresh(url: string, etag: string): Promise<boolean> {
  const response = await request(url) // want no-unconsumed-body: "is never read"
  check(response)
  return response.headers.etag === etag
}

export async function notify(url: string, text: string): Promise<void> {
  await request(url, { method: 'POST', body: text }) // want no-unconsumed-body: "is never read"
}

export const statusOf = (url: string): Promise<number> => request(url).then(({ statusCode }) => statusCode) // want no-unconsumed-body: "is never read"

// 'end' never comes to a response that nobody reads.
export function ping(url: string, onEnd: () => void): void {
  http.get(url, (response) => { // want no-unconsumed-body: "is never read"
    response.on('end', onEnd)
  })
}

export const proxied = (url: string, sink: Writable): void => {
  http.get(url, (response) => { // want no-unconsumed-body: "on a path to the end of the function"
    switch (response.statusCode) {
      case 200:
        response.pipe(sink)
        break
      default:
        sink.end()
    }
  })
}

export async function table(urls: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = []
  for (const url of urls) {
    const { statusCode, body } = await request(url) // want no-unconsumed-body: "on a path to the end of a turn of the loop"
    if (statusCode !== 200) continue
    found.push(await body.json())
  }
  return found
}

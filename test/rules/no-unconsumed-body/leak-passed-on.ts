import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { request, type Dispatcher } from 'undici'

const base = 'https://api.example.org'
const call = (path: string): Promise<Dispatcher.ResponseData> => request(base + path)
export async function user(id: string): Promise<unknown> {
  const { body, statusCode } = await call(`/users/${id}`) // want no-unconsumed-body: "is left unread when the 'return' on line 9 is taken"
  if (statusCode === 404) return null
  return body.json()
}
function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => https.get(url, resolve).on('error', reject))
}
export async function copy(url: string, sink: NodeJS.WritableStream): Promise<void> {
  const res = await open(url) // want no-unconsumed-body: "is left unread when the 'throw' on line 17 is reached"
  if (res.statusCode !== 200) throw new Error(`status ${res.statusCode}`)
  res.pipe(sink)
}

// A helper that leaves it on one of its paths.
class Downloader {
  get(url: string): Promise<string> {
    return new Promise((resolve, reject) => {
      http.get(url, (res) => this.handle(res, resolve, reject)) // want no-unconsumed-body: "is left unread when the 'return' on line 31 is taken"
    })
  }
  private handle(res: IncomingMessage, resolve: (text: string) => void, reject: (e: Error) => void): void {
    if (res.statusCode !== 200) {
      reject(new Error(`status ${res.statusCode}`))
      return
    }
    let text = ''
    res.on('data', (chunk) => (text += chunk))
    res.on('end', () => resolve(text))
  }
}
export const downloader = new Downloader()

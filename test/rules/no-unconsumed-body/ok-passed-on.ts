import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { request, type Dispatcher } from 'undici'

// It reads the body itself, and gives the response with it.
function get(url: string): Promise<IncomingMessage & { body?: string }> {
  return new Promise((resolve, reject) => {
    http
      .get(url, (res: IncomingMessage & { body?: string }) => {
        let text = ''
        res.setEncoding('utf8')
        res.on('data', (c) => (text += c))
        res.on('end', () => {
          res.body = text
          resolve(res)
        })
      })
      .on('error', reject)
  })
}
export async function status(url: string): Promise<number | undefined> {
  const res = await get(url)
  return res.statusCode
}

const base = 'https://api.example.org'
function call(path: string): Promise<Dispatcher.ResponseData> {
  return request(base + path, { headers: { accept: 'application/json' } })
}
export async function user(id: string): Promise<unknown> {
  const { body, statusCode } = await call(`/users/${id}`)
  if (statusCode === 404) {
    await body.dump()
    return null
  }
  return body.json()
}
async function checked(path: string): Promise<Dispatcher.ResponseData> {
  const response = await request(base + path)
  if (response.statusCode >= 400) {
    await response.body.dump()
    throw new Error(`status ${response.statusCode}`)
  }
  return response
}
export const users = async (): Promise<unknown> => (await checked('/users')).body.json()
export async function csv(): Promise<string> {
  const res = await checked('/users.csv')
  return res.body.text()
}
function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => https.get(url, resolve).on('error', reject))
}
export async function copy(url: string, sink: NodeJS.WritableStream): Promise<void> {
  const res = await open(url)
  if (res.statusCode !== 200) {
    res.resume()
    throw new Error('no')
  }
  res.pipe(sink)
}

// A helper that reads on all its paths, and one on which there is no body.
function drain(res: IncomingMessage, cb: (e: Error | null, text?: string) => void): void {
  if (res.statusCode === 304) return cb(null)
  if (res.statusCode !== 200) {
    res.resume()
    return cb(new Error('status'))
  }
  let t = ''
  res.on('data', (c) => (t += c)).on('end', () => cb(null, t))
}
export const load = (url: string, cb: (e: Error | null, t?: string) => void): void =>
  void http.get(url, (res) => drain(res, cb))

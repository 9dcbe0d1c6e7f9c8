import { request } from 'undici'

export async function user(id: string): Promise<unknown> {
  const res = await request('http://x/' + id) // want no-unconsumed-body: "is left unread when the 'throw' on line 6 is reached"
  if (res.statusCode >= 400) {
    throw Object.assign(new Error('bad'), { status: res.statusCode })
  }
  return res.body.json()
}
export class Api {
  async #call(path: string): Promise<unknown> {
    const { statusCode, body } = await request(path) // want no-unconsumed-body: "is left unread when the 'return' on line 14 is taken"
    if (statusCode === 204) return null
    if (statusCode === 404) return undefined
    return await body.json()
  }
  get(path: string): Promise<unknown> {
    return this.#call(path)
  }
}
export async function webhook(url: string, payload: unknown): Promise<boolean> {
  try {
    const { statusCode } = await request(url, { method: 'POST', body: JSON.stringify(payload) }) // want no-unconsumed-body: "is never read"
    return statusCode < 300
  } catch {
    return false
  }
}

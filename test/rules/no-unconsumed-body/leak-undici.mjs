import { request, stream } from 'undici'

export async function getUser(id) {
  const { statusCode, body } = await request(`https://api.example.org/users/${id}`) // want no-unconsumed-body: "The body of what 'request()' gives is left unread when the 'throw' on line 6 is reached"
  if (statusCode !== 200) {
    throw new Error(`status ${statusCode}`)
  }
  return body.json()
}

export async function exists(id) {
  const { statusCode } = await request(`https://api.example.org/users/${id}`) // want no-unconsumed-body: "is never read"
  return statusCode === 200
}

export async function latest(cache) {
  const response = await request('https://api.example.org/latest') // want no-unconsumed-body: "Call 'await response.body.dump()' there."
  if (response.headers.etag === cache.etag) return cache.value
  cache.etag = response.headers.etag
  cache.value = await response.body.json()
  return cache.value
}

export const copy = (url, factory) => stream(url, { method: 'GET' }, factory)

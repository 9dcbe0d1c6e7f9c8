import { Agent, fetch } from 'undici'

export async function callBackend(path, payload) {
  const dispatcher = new Agent({ connect: { timeout: 2000 } }) // want no-per-call-client: "'Agent' HTTP client dispatcher is built on every call of 'callBackend' and never closed: each keeps a pool of sockets for each origin for about 4 s"
  const response = await fetch(`http://backend.internal${path}`, {
    method: 'POST',
    body: JSON.stringify(payload),
    dispatcher,
  })
  return response.json()
}

const listeners = new Set()
let ws = null
let retries = 0

function onMessage({ data }) {
  const message = JSON.parse(data)
  for (const listener of listeners) listener(message)
}

function connect(url) {
  ws = new WebSocket(url)
  ws.binaryType = 'arraybuffer'
  ws.addEventListener('message', onMessage)
  ws.addEventListener('open', () => {
    retries = 0
    ws.send(JSON.stringify({ type: 'hello', at: Date.now() }))
  })
  ws.addEventListener('close', (event) => {
    if (event.code === 1000) return
    setTimeout(() => connect(url), Math.min(1000 * 2 ** retries++, 60_000))
  })
  ws.addEventListener('error', () => ws.close())
}

export function start(url) {
  if (ws === null) connect(url)
}

export function subscribe(listener) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

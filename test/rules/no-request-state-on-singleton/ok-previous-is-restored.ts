import type { IncomingMessage, ServerResponse } from 'node:http'

let current: IncomingMessage | undefined

export function dispatch(req: IncomingMessage, res: ServerResponse): void {
  const previous = current
  current = req
  try {
    route(res)
  } finally {
    current = previous
  }
}

function route(res: ServerResponse): void {
  res.end(current?.url)
}

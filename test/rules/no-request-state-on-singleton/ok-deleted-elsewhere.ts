import type { IncomingMessage, ServerResponse } from 'node:http'

const state: { request?: IncomingMessage } = {}

export function begin(req: IncomingMessage, res: ServerResponse): void {
  state.request = req
  res.on('close', () => {
    delete state.request
  })
}

export const url = () => state.request?.url

import { createServer, type IncomingMessage } from 'node:http'
import { answer } from './answer.js'

let active: IncomingMessage | null = null

createServer(async (req, res) => {
  active = req
  try {
    res.end(await answer(req))
  } finally {
    active = null
  }
}).listen(8080)

export const activeUrl = () => active?.url

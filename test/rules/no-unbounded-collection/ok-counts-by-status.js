import { createServer } from 'node:http'

const byStatus = {}

createServer((req, res) => {
  const status = req.method === 'GET' ? 200 : 405
  byStatus[status] = (byStatus[status] ?? 0) + 1
  byStatus[req.method] = Date.now()
  res.writeHead(status).end()
}).listen(3000)

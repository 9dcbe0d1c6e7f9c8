import { createServer } from 'node:http'

createServer((req, res) => {
  const chunks = []
  const seen = new Set()
  req.on('data', (chunk) => {
    chunks.push(chunk)
    seen.add(chunk.length)
  })
  req.on('end', () => res.end(Buffer.concat(chunks)))
}).listen(3000)

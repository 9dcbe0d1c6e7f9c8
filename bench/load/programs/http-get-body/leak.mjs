// memory-leak/no-unconsumed-body
import http from 'node:http'

const server = http.createServer((req, res) => {
  const upstream = http.get(`${process.env.UPSTREAM_URL}${req.url}`, (answer) => {
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify({ alive: answer.statusCode < 500 }))
  })
  upstream.on('error', () => res.writeHead(502).end())
})

server.listen(process.env.PORT)

const http = require('http')
const { EventEmitter: Emitter } = require('node:events')

const clock = new Emitter()
const clients = { seen: 0 }

setInterval(() => clock.emit('tick', new Date().toISOString()), 1000)

const server = http.createServer((req, res) => {
  clients.seen += 1
  if (req.url !== '/clock') {
    res.writeHead(404)
    return res.end()
  }

  res.writeHead(200, { 'Content-Type': 'text/plain', 'X-Client': String(clients.seen) })
  clock.on('tick', onTick) // want no-unremoved-listener: "'tick' listener on 'clock'"

  function onTick(now) {
    res.write(`${now}\n`)
  }
})

server.listen(8080, () => console.log('clock at http://localhost:8080/clock'))

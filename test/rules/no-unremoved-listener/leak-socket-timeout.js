const http = require('node:http')
const { respond } = require('./respond')

const server = http.createServer((req, res) => {
  const started = Date.now()
  // The connection is kept alive: each request adds one more callback to the same socket.
  req.socket.setTimeout(30_000, () => { // want no-unremoved-listener: "'timeout' listener on 'req.socket' is added on every request"
    console.warn('no answer for 30 s (started %d)', started)
    res.destroy()
  })
  respond(req, res)
})

server.listen(8080, () => console.log('listening'))

const http = require('node:http')

const server = http.createServer((req, res) => {
  // The request's own, which goes with it.
  req.setTimeout(30_000, () => res.destroy())
  // Without a callback nothing is added.
  req.socket.setTimeout(30_000)
  const onTimeout = () => res.destroy()
  req.socket.setTimeout(10_000, onTimeout)
  res.on('close', () => req.socket.removeListener('timeout', onTimeout))
  window.setTimeout(() => res.end('ok'), 10)
})

function start(port) {
  server.listen(port, () => console.log('listening on %d', port))
}

start(8080)

const http = require('http')

const hits = {}

http.createServer(function (req, res) {
  const address = req.socket.remoteAddress
  hits[address] = (hits[address] || 0) + 1 // want no-unbounded-collection: "'hits' gets an entry on every request"
  if (hits[address] > 100) {
    res.statusCode = 429
    return res.end()
  }
  res.end('ok')
}).listen(80)

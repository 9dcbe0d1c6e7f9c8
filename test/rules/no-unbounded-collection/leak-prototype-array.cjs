const http = require('node:http')

function Proxy(upstream) {
  this.upstream = upstream
}

// One array for all proxies: it stands on the prototype.
Proxy.prototype.failures = []

Proxy.prototype.handle = function (req, res) {
  const forward = http.request(this.upstream + req.url, (answer) => answer.pipe(res))
  forward.on('error', (error) => {
    this.failures.push({ url: req.url, error }) // want no-unbounded-collection: "'Proxy.prototype.failures' gets an entry on every"
    res.writeHead(502).end()
  })
  req.pipe(forward)
}

module.exports = Proxy

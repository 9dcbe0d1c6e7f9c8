const http = require('node:http')
const { render } = require('./render')

function drained(req) {
  return new Promise((resolve, reject) => {
    req.socket.once('drain', resolve) // want no-orphaned-sibling-listener: "'drain' listener on 'req.socket'"
    req.socket.once('error', reject)
  })
}

http
  .createServer(async (req, res) => {
    for (const chunk of render(req.url)) {
      if (!res.write(chunk)) await drained(req)
    }
    res.end()
  })
  .listen(3000)

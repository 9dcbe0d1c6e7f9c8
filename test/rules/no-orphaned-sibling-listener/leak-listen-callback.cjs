const { createServer } = require('node:net')
const { serve } = require('./serve')

const server = createServer(serve)

/** Tries the next port where one is taken; each try leaves its callback as a 'listening' listener. */
exports.listen = function listen(port, callback) {
  const onEnd = (error) => {
    server.removeListener('error', onEnd)
    if (error && error.code === 'EADDRINUSE') listen(port + 1, callback)
    else callback(error, port)
  }
  server.once('error', onEnd)
  server.listen(port, onEnd) // want no-orphaned-sibling-listener: "'listening' listener on 'server'"
}

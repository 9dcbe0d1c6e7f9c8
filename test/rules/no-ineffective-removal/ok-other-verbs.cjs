const { server } = require('./server')

module.exports = function attachLimiter(tenant, limit) {
  const sockets = new Set()

  const onConnection = (socket) => {
    if (sockets.size >= limit) socket.destroy()
    else sockets.add(socket)
  }
  const onTimeout = (socket) => sockets.delete(socket)
  const onDrop = () => tenant.warn('dropped')
  const onClose = () => detach()

  server.prependListener('connection', onConnection)
  server.addListener('timeout', onTimeout)
  server.on('drop', onDrop)
  server.prependOnceListener('close', onClose)

  function detach() {
    server.off('connection', onConnection)
    server.off('timeout', onTimeout)
    server['removeListener']('drop', onDrop)
    server.removeListener('close', onClose)
  }
  return detach
}

const http = require('node:http')

/** A socket that failed is destroyed, and its listeners go with it. */
http
  .createServer((req, res) => {
    const { socket } = req
    const onDrain = () => {
      socket.removeListener('error', onError)
      res.end()
    }
    const onError = () => {
      socket.destroy()
      res.end()
    }
    socket.once('drain', onDrain)
    socket.once('error', onError)
    res.write(Buffer.alloc(1e6))
  })
  .listen(3000)

const net = require('node:net')

let client = null

const server = net.createServer((socket) => {
  client = socket
  socket.on('close', () => {
    if (client === socket) client = null
  })
})

exports.send = (text) => client && client.write(text)
server.listen(7000)

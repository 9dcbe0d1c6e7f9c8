const net = require('node:net')

let client

const server = net.createServer((socket) => {
  client = socket // want no-request-state-on-singleton: "'client' keeps 'socket' of the last connection alive, and connections that overlap overwrite each other's"
  socket.on('data', (data) => console.log(String(data)))
})

exports.send = (text) => client && client.write(text)
server.listen(7000)

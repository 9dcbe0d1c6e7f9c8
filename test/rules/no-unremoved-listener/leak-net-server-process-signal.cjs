const net = require('net')
const { createInterface } = require('readline')

const counters = { hits: 0, misses: 0 }

function execute(line) {
  const [verb, name] = line.trim().split(' ')
  switch (verb) {
    case 'GET':
      return String(name === 'misses' ? counters.misses : counters.hits)
    case 'HIT':
      counters.hits += 1
      return 'OK'
    default:
      counters.misses += 1
      return 'ERR unknown command'
  }
}

const server = net.createServer(function (socket) {
  const lines = createInterface({ input: socket })
  lines.on('line', (line) => socket.write(execute(line) + '\r\n'))

  process.on('SIGTERM', () => { // want no-unremoved-listener: "'SIGTERM' listener on 'process'"
    socket.end('ERR server going away\r\n')
  })

  socket.on('close', () => lines.close())
})

server.listen({ port: 7001, host: '127.0.0.1' })

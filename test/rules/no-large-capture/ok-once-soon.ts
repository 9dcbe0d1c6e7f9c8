import { createServer, type Socket } from 'node:net'
import { readFileSync } from 'node:fs'

createServer((socket: Socket) => {
  const motd = readFileSync('/etc/motd', 'utf8')
  const lines = ['\n', '\r'].map((mark) => motd.split(mark).length)
  socket.once('data', (data) => {
    socket.end(`${lines[0]} ${data.length}`)
  })
}).listen(7)

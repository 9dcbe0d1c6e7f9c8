import { createServer } from 'node:net'

const shutdown = Promise.withResolvers<void>()
process.once('SIGTERM', () => shutdown.resolve())

createServer((socket) => {
  shutdown.promise.then(() => socket.end('bye')) // want no-retained-promise: "'then' leaves a reaction on 'shutdown.promise' on every connection, which stays until 'shutdown.promise' settles: shutdown.promise:3 → reaction:7 → socket:6"
  socket.pipe(socket)
}).listen(7000)

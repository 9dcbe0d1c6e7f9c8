const { Server } = require('ws')
const { save } = require('./store')

const never = new Promise(() => {})
const server = new Server({ port: 9000 })

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    Promise.all([save(data), never]).then(() => socket.send('done')) // want no-retained-promise: "'Promise.all' leaves a reaction on 'never' on every 'message' event"
  })
})

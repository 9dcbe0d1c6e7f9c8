import { Server } from 'socket.io'

const io = new Server(3000)
const histories = {}

io.on('connection', (socket) => {
  socket.on('say', ({ room, text }) => {
    ;(histories[room] ??= []).push({ text, from: socket.id }) // want no-unbounded-collection: "'histories' gets an entry on every 'say' event"
    io.to(room).emit('said', text)
  })
})

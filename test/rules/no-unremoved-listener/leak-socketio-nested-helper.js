import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { EventEmitter } from 'node:events'

const http = createServer()
const io = new Server(http)
const game = new EventEmitter()

const STATE_EVENT = 'state'

function mirrorTo(player) {
  const seat = player.data.seat
  const push = (state) => player.emit(STATE_EVENT, { ...state, you: seat })
  game.on(STATE_EVENT, push) // want no-unremoved-listener: "listener on 'game'"
  game.on(`turn:${seat}`, () => player.emit('your-turn')) // want no-unremoved-listener: "listener on 'game'"
}

io.use((socket, next) => {
  socket.data.seat = Number(socket.handshake.auth.seat)
  next(Number.isInteger(socket.data.seat) ? undefined : new Error('no seat'))
})

io.on('connection', (socket) => {
  mirrorTo(socket)
  socket.on('move', (move) => game.emit('move', socket.data.seat, move))
})

http.listen(3001)

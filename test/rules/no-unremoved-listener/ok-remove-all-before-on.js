import { io } from 'socket.io-client'
import { renderBoard, renderPlayers } from './view.js'

const socket = io('/games', { autoConnect: true })
let current = null

export function enterGame(gameId, canvas) {
  current = gameId

  socket.removeAllListeners('board')
  socket.on('board', (board) => {
    if (board.game === gameId) renderBoard(canvas, board)
  })

  socket.off('players')
  socket.on('players', (players) => renderPlayers(canvas, players))

  socket.emit('enter', gameId)
}

export function leaveGame() {
  socket.emit('leave', current)
  current = null
}

import { createServer } from 'node:http'

interface Room {
  users: Set<string>
  history: string[]
}

const rooms = new Map<string, Room>([['lobby', { users: new Set(), history: [] }]])

export const server = createServer((req, res) => {
  const room = rooms.get('lobby')
  room?.history.push(`${req.url} ${Date.now()}`)
  if (room && room.history.length > 100) room.history.shift()
  res.end()
})

import { createServer } from 'node:http'

interface Room {
  users: Set<string>
  history: string[]
}

const rooms = new Map<string, Room>()

function roomOf(name: string): Room {
  let room = rooms.get(name)
  if (!room) {
    room = { users: new Set(), history: [] }
    rooms.set(name, room)
  }
  return room
}

export const server = createServer((req, res) => {
  const room = rooms.get('lobby')
  room?.history.push(`${req.url} ${Date.now()}`) // want no-unbounded-collection: "'rooms' gets an entry on every request and nothing removes it"
  roomOf('lobby').users.delete(String(req.headers['x-user']))
  res.end()
})

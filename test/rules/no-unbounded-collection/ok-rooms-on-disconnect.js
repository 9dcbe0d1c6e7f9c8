const rooms = new Map()

export function join(socket, id) {
  const room = rooms.get(id) ?? { members: new Set() }
  rooms.set(id, room)
  room.members.add(socket)
  socket.on('disconnect', () => {
    room.members.delete(socket)
    if (room.members.size === 0) rooms.delete(id)
  })
}

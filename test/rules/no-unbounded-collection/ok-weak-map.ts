interface Session {
  readonly startedAt: number
}

const sessions = new WeakMap<object, Session>()
const visited = new WeakSet<object>()

export function sessionOf(socket: object): Session {
  visited.add(socket)
  const known = sessions.get(socket)
  if (known) return known
  const session = { startedAt: Date.now() }
  sessions.set(socket, session)
  return session
}

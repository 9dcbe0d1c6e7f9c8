import { startSweeper } from './sweeper.js'

const sessions = new Map()
startSweeper(sessions, 60_000)

export function start(sessionId) {
  sessions.set(sessionId, { startedAt: Date.now() })
}

import { getServerSession } from 'next-auth'
import { buildEvents } from '../../lib/builds'
import { authOptions } from '../../lib/auth'

export const config = { api: { bodyParser: false } }

export default async function handler(req, res) {
  const session = await getServerSession(req, res, authOptions)
  if (!session) {
    res.status(401).end()
    return
  }

  res.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'keep-alive' })

  const write = (build) => {
    if (build.owner !== session.user.email) return
    res.write(`data: ${JSON.stringify(build)}\n\n`)
    res.flush?.()
  }
  for (const name of ['queued', 'running', 'done']) {
    buildEvents.on(name, write) // want no-unremoved-listener: "listener on 'buildEvents'"
  }
}

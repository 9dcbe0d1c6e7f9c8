import { randomUUID } from 'node:crypto'
import { client } from './client.js'

interface Approval {
  readonly allow: boolean
}

const approvals = new Map<string, (approval: Approval) => void>()

export async function ask(tool: string): Promise<Approval> {
  const requestId = randomUUID()
  client.send({ requestId, tool })
  const answered = new Promise<Approval>((resolve) => approvals.set(requestId, resolve))
  const approval = await answered
  approvals.delete(requestId)
  return approval
}

client.on('answer', ({ requestId, approval }: { requestId: string; approval: Approval }) =>
  approvals.get(requestId)?.(approval),
)

import { post } from './transport'

const inFlight = new Map<string, { method: string; startedAt: number }>()

export async function call(method: string, body: unknown): Promise<unknown> {
  const id = crypto.randomUUID()
  inFlight.set(id, { method, startedAt: Date.now() })
  try {
    return await post(method, body)
  } finally {
    inFlight.delete(id)
  }
}

export function callsInFlight(): number {
  return inFlight.size
}

import { open, type Connection } from './connection.js'

const pending = new Map<string, Promise<Connection>>()

/** Callers that come while a document is being opened share its connection. */
export async function connect(documentId: string): Promise<Connection> {
  const known = pending.get(documentId)
  if (known) return known
  const opening = open(documentId)
  pending.set(documentId, opening)
  try {
    return await opening
  } finally {
    // A later call may have put its own there.
    if (pending.get(documentId) === opening) pending.delete(documentId)
  }
}

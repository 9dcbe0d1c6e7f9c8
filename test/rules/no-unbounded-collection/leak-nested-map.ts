const readers = new Map<string, Set<string>>()

export function markRead(channel: string, messageId: string): void {
  let seen = readers.get(channel)
  if (!seen) {
    seen = new Set()
    readers.set(channel, seen)
  }
  seen.add(messageId) // want no-unbounded-collection: "'readers' gets an entry on every call of 'markRead'"
}

export function isRead(channel: string, messageId: string): boolean {
  return readers.get(channel)?.has(messageId) ?? false
}

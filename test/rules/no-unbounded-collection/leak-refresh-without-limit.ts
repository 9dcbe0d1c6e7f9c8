const recent = new Map<string, number>()

// Deleting first only moves the entry to the end.
export function touch(sessionId: string): void {
  recent.delete(sessionId)
  recent.set(sessionId, Date.now()) // want no-unbounded-collection: "'recent' gets an entry on every call of 'touch'"
}

export function oldest(): string | undefined {
  return recent.keys().next().value
}

const drafts = new Map<string, { text: string; savedAt: number }>()

function prune(table: Map<string, { savedAt: number }>): void {
  for (const [key, { savedAt }] of table) if (Date.now() - savedAt > 60_000) table.delete(key)
}

export function save(documentId: string, text: string): void {
  prune(drafts)
  drafts.set(documentId, { text, savedAt: Date.now() })
}

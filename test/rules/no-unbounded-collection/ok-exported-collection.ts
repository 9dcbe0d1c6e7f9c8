export const sessions = new Map<string, { readonly startedAt: number }>()

export function start(sessionId: string): void {
  sessions.set(sessionId, { startedAt: Date.now() })
}

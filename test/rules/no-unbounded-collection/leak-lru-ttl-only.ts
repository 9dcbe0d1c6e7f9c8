import { LRUCache } from 'lru-cache'

const tokens = new LRUCache<string, object>({ ttl: 60_000 })

export function remember(sessionId: string, claims: object): void {
  tokens.set(sessionId, claims) // want no-unbounded-collection: "'ttl' alone keeps an expired entry until its key is read again"
}

export function claimsOf(sessionId: string): object | undefined {
  return tokens.get(sessionId)
}

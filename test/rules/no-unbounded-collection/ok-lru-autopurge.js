import { LRUCache } from 'lru-cache'

const nonces = new LRUCache({ ttl: 30_000, ttlAutopurge: true })

export function isReplay(nonce) {
  if (nonces.has(nonce)) return true
  nonces.set(nonce, true)
  return false
}

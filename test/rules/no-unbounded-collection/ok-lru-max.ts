import { LRUCache } from 'lru-cache'

const profiles = new LRUCache<string, object>({ max: 500, ttl: 60_000 })

export async function profileOf(userId: string): Promise<object> {
  const known = profiles.get(userId)
  if (known) return known
  const profile = (await (await fetch(`/users/${userId}`)).json()) as object
  profiles.set(userId, profile)
  return profile
}

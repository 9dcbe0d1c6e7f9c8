import { LRUCache } from 'lru-cache'

type Branch = 'main' | 'next'

const tags = new Map<Branch, LRUCache<string, string[]>>()

export function remember(branch: Branch, commitId: string, names: string[]): void {
  let known = tags.get(branch)
  if (!known) {
    known = new LRUCache({ max: 25 })
    tags.set(branch, known)
  }
  known.set(commitId, names)
}

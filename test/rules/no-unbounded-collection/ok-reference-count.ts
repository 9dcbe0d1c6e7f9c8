import { useEffect } from 'react'

type State = [Map<string, number>, Map<string, () => void>]
const states = new WeakMap<object, State>()

export function useFeed(key: string, cache: object, subscribe: (key: string) => () => void): void {
  if (!states.has(cache)) states.set(cache, [new Map(), new Map()])
  const [counts, disposers] = states.get(cache)!

  useEffect(() => {
    const users = counts.get(key) ?? 0
    counts.set(key, users + 1)
    if (users === 0) disposers.set(key, subscribe(key))
    return () => {
      const left = counts.get(key)! - 1
      counts.set(key, left)
      if (left > 0) return
      disposers.get(key)?.()
      disposers.delete(key)
      counts.delete(key)
    }
  }, [key])
}

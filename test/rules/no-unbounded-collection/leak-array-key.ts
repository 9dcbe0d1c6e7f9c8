type Getter = (source: object, path: string | number) => unknown

export const memoize = (read: Getter): Getter => {
  const cache = new WeakMap<object, Map<unknown, unknown>>()
  const memoized: Getter = (source, path) => {
    if (!cache.has(source)) cache.set(source, new Map())
    const known = cache.get(source)!
    const key = typeof path === 'string' ? path.split('.') : [path]
    if (known.has(key)) return known.get(key)
    const value = read(source, path)
    known.set(key, value) // want no-unbounded-collection: "'cache' gets an entry"
    return value
  }
  return memoized
}

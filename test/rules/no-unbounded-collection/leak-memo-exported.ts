import { accounts } from './accounts.js'

function cached<K, V>(read: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>()
  return function (key) {
    if (!values.has(key)) values.set(key, read(key)) // want no-unbounded-collection: "'values' gets an entry on every call of 'accountOf' and nothing removes it"
    return values.get(key)!
  }
}

export const accountOf = cached((userId: string) => accounts.read(userId))

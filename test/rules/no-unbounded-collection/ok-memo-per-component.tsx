import { useMemo } from 'react'
import type { Row } from './rows.js'

function memoize<V>(read: (key: string) => V): (key: string) => V {
  const cache = new Map<string, V>()
  return (key) => {
    if (!cache.has(key)) cache.set(key, read(key))
    return cache.get(key)!
  }
}

export function Table({ rows }: { rows: readonly Row[] }) {
  const heightOf = useMemo(() => memoize((id) => rows.find((row) => row.id === id)!.height), [rows])
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} style={{ height: heightOf(row.id) }} />
      ))}
    </ul>
  )
}

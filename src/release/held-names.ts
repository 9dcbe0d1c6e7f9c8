import type { BodyRow, ItemRow } from '../catalog/index.js'
import type { Held, Part } from './held.js'

/** What the file calls the value, `client`, or the body, `response.body`; null where it has no name or several. */
export function nameOf(row: ItemRow | BodyRow, { variables }: Held): string | null {
  const names = (part: Part): string[] => [...variables].flatMap(([v, p]) => (p === part ? [v.name] : []))
  const [name, ...others] = names('item').length > 0 ? names('item') : names('call')
  if (name !== undefined) return others.length > 0 ? null : name
  const [whole, ...more] = names('whole')
  return whole === undefined || more.length > 0 || row.part === undefined ? null : `${whole}.${row.part}`
}

/** The call that lets a body go: `await response.body.dump()`. */
export function dumpCall({ dump }: BodyRow, name: string): string {
  return `${dump.awaited ? 'await ' : ''}${name}${dump.optional ? '?.' : '.'}${dump.method}()`
}

/** The call by which a reader lets the body go that it has locked. */
export function readerCall(name: string | null): string {
  return `await ${name ?? 'reader'}.cancel()`
}

import { groupBy } from '../syntax/walk.js'
import {
  BODIES,
  CALLBACKS,
  CLIENTS,
  ITEMS,
  LIFECYCLES,
  LISTENERS,
  LIVES,
  OWNERS,
  WRAPPERS,
  type BodyRow,
  type Callee,
  type CallbackRow,
  type ClientRow,
  type ItemRow,
  type LifecycleRow,
  type LifeRow,
  type ListenerRow,
  type OwnerRow,
  type Row,
  type WrapperRow,
} from '../catalog/index.js'
import { type ClientIndex, indexClients } from './client-rows.js'

/** A row of listeners and which of its verbs a called name stands for. */
export interface ListenerEntry {
  readonly row: ListenerRow
  readonly verb: 'add' | 'once' | 'remove' | 'removeAll'
}

/** The catalogue by called name. */
export interface RowIndex {
  readonly listeners: ReadonlyMap<string, readonly ListenerEntry[]>
  /** The listener rows whose names are regular expressions. */
  readonly listenerPatterns: readonly (ListenerEntry & { readonly pattern: RegExp })[]
  readonly callbacks: ReadonlyMap<string, readonly CallbackRow[]>
  readonly wrappers: ReadonlyMap<string, readonly WrapperRow[]>
  readonly owners: ReadonlyMap<string, readonly OwnerRow[]>
  readonly items: ReadonlyMap<string, readonly ItemRow[]>
  readonly bodies: ReadonlyMap<string, readonly BodyRow[]>
  readonly lives: readonly LifeRow[]
  readonly lifecycles: readonly LifecycleRow[]
  /** The names in an options object by which a row shows. */
  readonly hooks: ReadonlyMap<LifecycleRow, ReadonlySet<string>>
  readonly clients: readonly ClientRow[]
  readonly clientIndex: ClientIndex
}

/** Indexes the built-in catalogue and the user's own rows; theirs come first, so that they can overrule ours. */
export function indexRows(userRows: readonly Row[]): RowIndex {
  const of = <K extends Row['kind']>(kind: K): Extract<Row, { kind: K }>[] =>
    userRows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind)
  const clients = [...of('client'), ...CLIENTS]
  const listeners = entriesOf([...of('listener'), ...LISTENERS])
  const lifecycles = [...of('lifecycle'), ...LIFECYCLES]
  return {
    listeners: groupBy(listeners, ({ name }) => name),
    listenerPatterns: listeners.flatMap(({ name, row, verb }) => {
      const source = patternIn(name)
      return source === null ? [] : [{ row, verb, pattern: new RegExp(`^(?:${source})$`) }]
    }),
    callbacks: byName([...of('callback'), ...CALLBACKS]),
    wrappers: byName([...of('wrapper'), ...WRAPPERS]),
    owners: byName([...of('owner'), ...OWNERS]),
    items: byName([...of('item'), ...ITEMS]),
    bodies: byName([...of('body'), ...BODIES]),
    lives: [...of('life'), ...LIVES],
    lifecycles,
    hooks: new Map(lifecycles.map((row) => [row, hooksOf(row)])),
    clients,
    clientIndex: indexClients(clients),
  }
}

function hooksOf(row: LifecycleRow): Set<string> {
  const groups = row.definers || row.returnedTo ? [] : ['methods', 'computed', 'watch']
  const hooks = new Set([...row.once, ...row.many, ...(row.again ?? []), ...row.teardown, ...groups])
  // Most options objects of most libraries have one.
  hooks.delete('data')
  return hooks
}

/** Rows by the names of what they call. */
export function byName<T extends { readonly callee: Callee }>(rows: readonly T[]): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const row of rows) for (const name of list(row.callee.name)) push(index, name, row)
  return index
}

/** One or more, as a list. */
export function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}

/** The source of a name that is written as a regular expression, between slashes; null for a plain name. */
function patternIn(name: string): string | null {
  return name.startsWith('/') && name.endsWith('/') ? name.slice(1, -1) : null
}

function entriesOf(rows: readonly ListenerRow[]): (ListenerEntry & { readonly name: string })[] {
  return rows.flatMap((row) =>
    (['add', 'once', 'remove', 'removeAll'] as const).flatMap((verb) =>
      (row[verb] ?? []).map((name) => ({ name, row, verb })),
    ),
  )
}

function push<T>(index: Map<string, T[]>, name: string, value: T): void {
  const values = index.get(name)
  if (values) values.push(value)
  else index.set(name, [value])
}

import {
  CALLBACKS,
  LIFECYCLES,
  LISTENERS,
  LIVES,
  OWNERS,
  WRAPPERS,
  type Callee,
  type CallbackRow,
  type LifecycleRow,
  type LifeRow,
  type ListenerRow,
  type OwnerRow,
  type Row,
  type WrapperRow,
} from '../catalog/index.js'
import type { ListenerCall } from './matcher.js'

/** The catalogue by called name. */
export interface RowIndex {
  readonly listeners: ReadonlyMap<string, readonly ListenerCall[]>
  readonly callbacks: ReadonlyMap<string, readonly CallbackRow[]>
  readonly wrappers: ReadonlyMap<string, readonly WrapperRow[]>
  readonly owners: ReadonlyMap<string, readonly OwnerRow[]>
  readonly lives: readonly LifeRow[]
  readonly lifecycles: readonly LifecycleRow[]
}

/** Indexes the built-in catalogue and the user's own rows; theirs come first, so that they can overrule ours. */
export function indexRows(userRows: readonly Row[]): RowIndex {
  const of = <K extends Row['kind']>(kind: K): Extract<Row, { kind: K }>[] =>
    userRows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind)
  return {
    listeners: indexListeners([...of('listener'), ...LISTENERS]),
    callbacks: byName([...of('callback'), ...CALLBACKS]),
    wrappers: byName([...of('wrapper'), ...WRAPPERS]),
    owners: byName([...of('owner'), ...OWNERS]),
    lives: [...of('life'), ...LIVES],
    lifecycles: [...of('lifecycle'), ...LIFECYCLES],
  }
}

function byName<T extends { readonly callee: Callee }>(rows: readonly T[]): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const row of rows)
    for (const name of typeof row.callee.name === 'string' ? [row.callee.name] : row.callee.name) push(index, name, row)
  return index
}

function indexListeners(rows: readonly ListenerRow[]): Map<string, ListenerCall[]> {
  const index = new Map<string, ListenerCall[]>()
  for (const row of rows)
    for (const verb of ['add', 'once', 'remove', 'removeAll'] as const)
      for (const name of row[verb] ?? []) push(index, name, { row, verb })
  return index
}

function push<T>(index: Map<string, T[]>, name: string, value: T): void {
  const values = index.get(name)
  if (values) values.push(value)
  else index.set(name, [value])
}

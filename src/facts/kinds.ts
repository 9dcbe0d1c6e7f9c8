import { mentionsTable } from '../acquire/tables.js'
import { CalledNames } from '../match/called-names.js'
import { clientText } from '../match/client-rows.js'
import { producerTest } from '../match/producer-text.js'
import type { RowIndex } from '../match/rows.js'

/** The kinds of facts that rules ask for. A file whose text names none of a kind's words has no such facts. */
export type FactKind =
  | 'client'
  | 'collection'
  | 'interval'
  | 'large'
  | 'request'
  | 'table'
  | 'listener'
  | 'promise'
  | 'state'
  | 'body'
  | 'item'

/** Whether a kind shows in a file's text. */
type Shows = (names: CalledNames) => boolean

const KINDS: Readonly<Record<FactKind, (rows: RowIndex) => Shows>> = {
  // The called names, `get` and `request`, are in most files: the modules are not.
  body: ({ bodies }) => {
    const rows = [...bodies.values()].flat()
    const modules = new Set(rows.flatMap(({ callee }) => (callee.from ?? []).filter(isModule)))
    const imported = new RegExp(String.raw`['"\`](?:node:)?(?:${[...modules].map(escape).join('|')})['"\`]`)
    const free = rows.filter(({ callee }) => !callee.from || callee.from.includes('global'))
    const called = new Set(free.flatMap(({ callee }) => callee.name))
    return (names) => names.some((name) => called.has(name)) || imported.test(names.text)
  },
  client: (rows) => inText(clientText(rows.clients)),
  collection: () =>
    inText(
      String.raw`\.(?:set|add|push|unshift|append|concat|assign)\b|\](?:[?|]{2})?\s*[?|]*=(?!=)|[+]=|\.\.\.|\]\+\+`,
    ),
  item:
    ({ items }) =>
    (names) =>
      names.some((name) => items.has(name)),
  interval: () => (names) => names.plain.has('setInterval'),
  large: producerTest,
  listener:
    ({ listeners, listenerPatterns }) =>
    (names) =>
      names.some((name) => listeners.has(name) || listenerPatterns.some(({ pattern }) => pattern.test(name))),
  // A second look at the text follows: see `mayHoldPromises`.
  promise:
    () =>
    ({ text, plain }) =>
      plain.has('then') || ['async', 'Promise', 'AsyncLocalStorage', 'AbortSignal'].some((word) => text.includes(word)),
  table: () => mentionsTable,
  // A request and its response are large by what they are.
  request: () => inText(String.raw`\b(?:req|res|request|response|reply|ctx|context)\b`),
  // A second look at scopes and assignments follows: see `mayHoldState`.
  state: () =>
    inText(
      String.raw`(?:req|res|request|response|reply|ctx|context|socket|conn|connection|ws|job|event|evt|target|element|props|useRef|createElement|this)(?![\w$])`,
    ),
}

const isModule = (name: string): boolean => name !== 'global'

function inText(source: string): Shows {
  const pattern = new RegExp(source)
  return ({ text }) => pattern.test(text)
}

/** One test for each kind. */
export type KindTests = ReadonlyMap<FactKind, Shows>

export function kindTests(rows: RowIndex): KindTests {
  return new Map(Object.entries(KINDS).map(([kind, shows]) => [kind as FactKind, shows(rows)]))
}

/** The kinds that a text may hold. */
export function kindsIn(text: string, tests: KindTests): ReadonlySet<FactKind> {
  const names = new CalledNames(text)
  return new Set([...tests].filter(([, shows]) => shows(names)).map(([kind]) => kind))
}

function escape(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

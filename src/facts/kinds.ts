import { TABLE_SOURCE } from '../acquire/tables.js'
import { clientText } from '../match/client-rows.js'
import { producerText } from '../match/producer-text.js'
import { patternIn, type RowIndex } from '../match/rows.js'

/** The kinds of facts that rules ask for. A file whose text names none of a kind's words has no such facts. */
export type FactKind = 'capture' | 'client' | 'collection' | 'listener' | 'promise' | 'state' | 'body' | 'item'

/** How a kind shows in a file's text, as a regular expression's source; a listener's words are the catalogue's. */
const SOURCES: Readonly<Record<FactKind, (rows: RowIndex) => string>> = {
  // The called names, `get` and `request`, are in most files: the modules are not.
  body: (rows) =>
    [...new Set([...rows.bodies.values()].flat().flatMap(({ callee }) => (callee.from ?? []).filter(isModule)))]
      .map((module) => `['"\`](?:node:)?${escape(module)}['"\`]`)
      .concat(called([...namesOnGlobals(rows)]))
      .join('|'),
  capture: () => String.raw`${producerText()}|\bsetInterval\s*\(`,
  client: (rows) => clientText(rows.clients),
  collection: () =>
    String.raw`\.(?:set|add|push|unshift|append|concat|assign)\b|\](?:[?|]{2})?\s*[?|]*=(?!=)|[+]=|\.\.\.|\]\+\+|${TABLE_SOURCE}`,
  item: (rows) => called([...rows.items.keys()].map(escape)),
  listener: (rows) => called([...rows.listeners.keys()].map((word) => patternIn(word) ?? escape(word))),
  // A second look at the text follows: see `mayHoldPromises`.
  promise: () => String.raw`\b(?:Promise|AsyncLocalStorage|AbortSignal|async)\b|\.then\s*\(`,
  // A second look at scopes and assignments follows: see `mayHoldState`.
  state: () =>
    String.raw`(?<![\w$])[\w$]*(?:req|res|request|response|reply|ctx|context|socket|conn|connection|ws|job|event|evt|target|element|props|useRef|createElement|this)(?![\w$])`,
}

const isModule = (name: string): boolean => name !== 'global'

/** The called names of rows that a file may use without an import. */
function namesOnGlobals({ bodies }: RowIndex): Set<string> {
  const rows = [...bodies.values()].flat().filter(({ callee }) => !callee.from || callee.from.includes('global'))
  return new Set(rows.flatMap(({ callee }) => callee.name).map(escape))
}

/** `.name(`, `?.name<T>(` and the like. A word boundary is quicker than a look behind, where the name starts with a letter. */
function called(words: readonly string[]): string {
  const plain = words.filter((word) => /^[(\w]/.test(word))
  const other = words.filter((word) => !plain.includes(word))
  const names = [...(plain.length > 0 ? [String.raw`\b(?:${plain.join('|')})`] : []), ...other]
  return String.raw`(?:${names.join('|')})\s*(?:\?\.)?\s*[(<]`
}

const KINDS = Object.keys(SOURCES) as FactKind[]

/** One pattern for each kind. */
export type TextPatterns = ReadonlyMap<FactKind, RegExp>

export function textPatterns(rows: RowIndex): TextPatterns {
  return new Map(KINDS.map((kind) => [kind, new RegExp(SOURCES[kind](rows))]))
}

/** The kinds that a text may hold. */
export function kindsIn(text: string, patterns: TextPatterns): ReadonlySet<FactKind> {
  return new Set(KINDS.filter((kind) => patterns.get(kind)?.test(text)))
}

function escape(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

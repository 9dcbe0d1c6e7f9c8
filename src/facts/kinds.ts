import { patternIn, type RowIndex } from '../match/rows.js'

/** The kinds of facts that rules ask for. A file whose text names none of a kind's words has no such facts. */
export type FactKind = 'listener' | 'capture'

/** The words by which a kind shows in a file's text, from the catalogue's rows. */
const WORDS: Readonly<Record<FactKind, (rows: RowIndex) => readonly string[]>> = {
  listener: (rows) => [...rows.listeners.keys()],
  capture: () => [...PRODUCERS, 'setInterval'],
}

/** What makes large values: a file without them and without listeners has no function that keeps one. */
const PRODUCERS = [
  'Array',
  'ArrayBuffer',
  'Float32Array',
  'Float64Array',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Uint8ClampedArray',
  'Int32Array',
  'alloc',
  'allocUnsafe',
  'allocUnsafeSlow',
  'repeat',
  'padEnd',
  'from',
  'readFile',
  'readFileSync',
  'fetch',
  'toArray',
  'findMany',
  'findAll',
  'query',
]

const KINDS = Object.keys(WORDS) as FactKind[]

/** One pattern for all kinds: `.name(`, `?.name<T>(` and the like, with a group per kind. */
export function textPattern(rows: RowIndex): RegExp {
  const groups = KINDS.map(
    (kind) =>
      `(?<${kind}>${WORDS[kind](rows)
        .map((word) => patternIn(word) ?? escape(word))
        .join('|')})`,
  )
  return new RegExp(String.raw`(?<![\w$])(?:${groups.join('|')})\s*(?:\?\.)?\s*[(<]`, 'g')
}

/** The kinds that a text may hold; stops as soon as all are seen. */
export function kindsIn(text: string, pattern: RegExp): ReadonlySet<FactKind> {
  const found = new Set<FactKind>()
  for (const match of text.matchAll(pattern)) {
    for (const kind of KINDS) if (match.groups?.[kind] !== undefined) found.add(kind)
    if (found.size === KINDS.length) break
  }
  return found
}

function escape(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

import { patternIn, type RowIndex } from '../match/rows.js'

/** The kinds of facts that rules ask for. A file whose text names none of a kind's words has no such facts. */
export type FactKind = 'listener'

/** The words by which a kind shows in a file's text, from the catalogue's rows. */
const WORDS: Readonly<Record<FactKind, (rows: RowIndex) => readonly string[]>> = {
  listener: (rows) => [...rows.listeners.keys()],
}

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

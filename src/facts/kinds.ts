import type { RowIndex } from '../match/rows.js'

/** The kinds of facts that rules ask for. A file whose text names none of a kind's words has no such facts. */
export type FactKind = 'collection' | 'listener'

/** How a kind shows in a file's text, as a regular expression's source; a listener's words are the catalogue's. */
const SOURCES: Readonly<Record<FactKind, (rows: RowIndex) => string>> = {
  collection: () =>
    String.raw`\.(?:set|add|push|unshift|append|concat|assign|use|time)\b|\](?:[?|]{2})?\s*[?|]*=(?!=)|[+]=|\.\.\.|\]\+\+|import\(`,
  listener: (rows) => String.raw`(?<![\w$])(?:${[...rows.listeners.keys()].map(escape).join('|')})\s*(?:\?\.)?\s*[(<]`,
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

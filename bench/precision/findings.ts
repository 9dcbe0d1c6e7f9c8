import { createHash } from 'node:crypto'
import type { Confidence } from '../../src/answers/index.js'
import { byPlace, parseTable, renderTable, type Row } from './table.js'

/** What a rule reported in a file of a project. */
export interface RawFinding {
  readonly repository: string
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly confidence: Confidence
  readonly message: string
}

export interface Finding extends RawFinding {
  /** Stays the same when lines move, and is unique within a repository. */
  readonly fingerprint: string
}

/** From the least sure to the surest. */
export const CONFIDENCES: readonly Confidence[] = ['possible', 'likely', 'certain']

/** Which finding this is, across runs and files of the ledger. */
export const keyOf = ({ repository, fingerprint }: { repository: string; fingerprint: string }): string =>
  `${repository} ${fingerprint}`

/**
 * Gives every finding its fingerprint, and sorts them. It is made of the rule, the path and the message without numbers;
 * findings that are alike in these are counted, the surest first, so that a lower level only appends to the count.
 */
export function fingerprinted(findings: readonly RawFinding[]): Finding[] {
  const surenessOf = ({ confidence }: RawFinding): number => CONFIDENCES.indexOf(confidence)
  const counts = new Map<string, number>()
  return [...findings]
    .sort((a, b) => surenessOf(b) - surenessOf(a) || a.line - b.line)
    .map((finding) => {
      const { repository, rule, path, message } = finding
      const text = [rule, path, message.replace(/\b\d+(?:\.\d+)?\b/g, '#')].join('\n')
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
      const key = keyOf({ repository, fingerprint: hash })
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return { ...finding, fingerprint: count === 1 ? hash : `${hash}-${count}` }
    })
    .sort(byPlace)
}

const COLUMNS = ['repository', 'path', 'line', 'rule', 'confidence', 'fingerprint', 'message'] as const

export function parseFindings(text: string, source: string): Finding[] {
  return parseTable(text, COLUMNS, source).map((row) => ({ ...row, ...placeOf(row, source) }))
}

export function renderFindings(findings: readonly Finding[]): string {
  return renderTable(
    COLUMNS,
    [...findings].sort(byPlace).map((finding) => ({ ...finding, line: String(finding.line) })),
  )
}

/** The cells that are not any text. */
export function placeOf(
  { line, confidence }: Row<'line' | 'confidence'>,
  source: string,
): { line: number; confidence: Confidence } {
  if (!/^\d+$/.test(line)) throw new Error(`${source}: '${line}' is no line number`)
  const known = CONFIDENCES.find((level) => level === confidence)
  if (known === undefined) throw new Error(`${source}: '${confidence}' is no confidence`)
  return { line: Number(line), confidence: known }
}

/** What came and what went since an earlier run, in the repositories that were linted now. */
export function difference(
  earlier: readonly Finding[],
  now: readonly Finding[],
  linted: ReadonlySet<string>,
): { readonly added: Finding[]; readonly gone: Finding[] } {
  const before = new Set(earlier.map(keyOf))
  const after = new Set(now.map(keyOf))
  return {
    added: now.filter((finding) => !before.has(keyOf(finding))),
    gone: earlier.filter((finding) => linted.has(finding.repository) && !after.has(keyOf(finding))),
  }
}

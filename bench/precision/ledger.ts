import type { Confidence } from '../../src/answers/index.js'
import { type Finding, keyOf, placeOf } from './findings.js'
import { byPlace, parseTable, renderTable, type Row } from './table.js'

const VERDICTS = ['true', 'false', 'debatable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A row of a sheet: a finding as a reader gets it. */
export interface SheetRow {
  readonly repository: string
  readonly commit: string
  readonly path: string
  readonly line: number
  readonly rule: string
  readonly confidence: Confidence
  readonly fingerprint: string
  /** Null where the reader has not judged yet. */
  readonly verdict: Verdict | null
  /** In a few words. */
  readonly reason: string
}

/** A row of the ledger: a finding on which two readers gave their verdicts. Commit and confidence are those of that day. */
export interface Judgement extends SheetRow {
  readonly verdict: Verdict
  /** What each reader said. */
  readonly first: Verdict
  readonly second: Verdict
}

const PLACE = ['repository', 'commit', 'path', 'line', 'rule', 'confidence', 'fingerprint'] as const
const SHEET = [...PLACE, 'verdict', 'reason'] as const
const LEDGER = [...PLACE, 'verdict', 'first', 'second', 'reason'] as const

/** @throws Error that names the source where a row is not one of a sheet. */
export function parseSheet(text: string, source: string): SheetRow[] {
  return parseTable(text, SHEET, source).map((row) => ({
    ...row,
    ...placeOf(row, source),
    verdict: row.verdict === '' ? null : verdictOf(row, 'verdict', source),
  }))
}

export function renderSheet(rows: readonly SheetRow[]): string {
  const sorted = [...rows].sort(byPlace)
  return renderTable(
    SHEET,
    sorted.map((row) => ({ ...row, line: String(row.line), verdict: row.verdict ?? '' })),
  )
}

/** @throws Error that names the source where a row is not one of a ledger, or two rows judge the same finding. */
export function parseLedger(text: string, source: string): Judgement[] {
  const keys = new Set<string>()
  return parseTable(text, LEDGER, source).map((row) => {
    if (keys.has(keyOf(row))) throw new Error(`${source}: ${keyOf(row)} is judged twice`)
    keys.add(keyOf(row))
    const first = verdictOf(row, 'first', source)
    const second = verdictOf(row, 'second', source)
    const verdict = verdictOf(row, 'verdict', source)
    if (verdict !== agreed(first, second)) {
      throw new Error(`${source}: ${keyOf(row)} is '${verdict}', but its readers say '${first}' and '${second}'`)
    }
    return { ...row, ...placeOf(row, source), first, second, verdict }
  })
}

export function renderLedger(rows: readonly Judgement[]): string {
  return renderTable(
    LEDGER,
    [...rows].sort(byPlace).map((row) => ({ ...row, line: String(row.line) })),
  )
}

function verdictOf<C extends string>(row: Row<C | 'fingerprint'>, column: C, source: string): Verdict {
  const known = VERDICTS.find((verdict) => verdict === row[column].toLowerCase())
  if (known === undefined) {
    throw new Error(`${source}: ${row.fingerprint}: '${row[column]}' is no verdict: take ${VERDICTS.join(', ')}`)
  }
  return known
}

/** Two readers who differ have shown that the finding can be argued about. */
function agreed(first: Verdict, second: Verdict): Verdict {
  return first === second ? first : 'debatable'
}

export interface Merged {
  readonly judged: Judgement[]
  /** Rows that one of the readers left open, or that only one of the sheets has. */
  readonly open: SheetRow[]
}

/** The verdicts of two readers who have not seen each other's. */
export function mergeSheets(first: readonly SheetRow[], second: readonly SheetRow[]): Merged {
  const others = new Map(second.map((row) => [keyOf(row), row]))
  const judged: Judgement[] = []
  const open: SheetRow[] = []
  for (const row of first) {
    const other = others.get(keyOf(row))
    others.delete(keyOf(row))
    if (row.verdict === null || other === undefined || other.verdict === null) {
      open.push(row)
      continue
    }
    const reason = [...new Set([row.reason, other.reason])].filter((text) => text !== '').join(' | ')
    const verdict = agreed(row.verdict, other.verdict)
    judged.push({ ...row, verdict, first: row.verdict, second: other.verdict, reason })
  }
  return { judged, open: [...open, ...others.values()] }
}

/** The ledger with new verdicts; those on findings that it has already replace the old ones. */
export function addToLedger(ledger: readonly Judgement[], judged: readonly Judgement[]): Judgement[] {
  return [...new Map([...ledger, ...judged].map((row) => [keyOf(row), row])).values()].sort(byPlace)
}

/** How many findings have which verdict. */
export interface Tally {
  readonly true: number
  readonly false: number
  readonly debatable: number
  readonly unjudged: number
}

/** Counts verdicts per group of findings; a group is what `groupOf` calls it. */
export function tally(
  findings: readonly Finding[],
  ledger: readonly Judgement[],
  groupOf: (finding: Finding) => string,
): Map<string, Tally> {
  const verdicts = new Map(ledger.map((row) => [keyOf(row), row.verdict]))
  const tallies = new Map<string, Tally>()
  for (const finding of findings) {
    const group = groupOf(finding)
    const counts = tallies.get(group) ?? { true: 0, false: 0, debatable: 0, unjudged: 0 }
    const verdict = verdicts.get(keyOf(finding)) ?? 'unjudged'
    tallies.set(group, { ...counts, [verdict]: counts[verdict] + 1 })
  }
  return tallies
}

/** The share of the judged findings that are true: what is debatable counts as false. Null if none is judged. */
export function precisionOf(counts: Tally): number | null {
  const judged = counts.true + counts.false + counts.debatable
  return judged === 0 ? null : counts.true / judged
}

/** The findings no reader has judged. */
export function unjudged(findings: readonly Finding[], ledger: readonly Judgement[]): Finding[] {
  const keys = new Set(ledger.map(keyOf))
  return findings.filter((finding) => !keys.has(keyOf(finding)))
}

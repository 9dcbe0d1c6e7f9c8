import { difference, type Finding, keyOf } from './findings.js'
import { type Judgement, precisionOf, type Tally, tally, unjudged } from './ledger.js'
import type { LintedProject } from './worker.js'

/** The least share of true findings among the judged. */
const LEAST = 0.9

export interface Run {
  readonly linted: readonly LintedProject[]
  readonly skipped: readonly { readonly repository: string; readonly missing: string }[]
  readonly findings: readonly Finding[]
  readonly ledger: readonly Judgement[]
  /** The findings of the last run that was stored; null if none was. */
  readonly earlier: readonly Finding[] | null
}

const share = (value: number | null): string => (value === null ? '-' : `${(100 * value).toFixed(1)} %`)
const lineOf = ({ repository, path, line, rule, confidence, message }: Finding): string =>
  `${repository} ${path}:${line} ${rule} (${confidence}) ${message}`

/** Prints a run. */
export function printRun({ linted, skipped, findings, ledger, earlier }: Run): void {
  const repositories = new Set(linted.map(({ repository }) => repository))
  printProjects(linted)
  const byRule = tally(findings, ledger, ({ rule, confidence }) => `${rule} ${confidence}`)
  const rows = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length > 0) {
    console.table(Object.fromEntries(rows.map(([group, counts]) => [group, withPrecision(counts)])))
  }
  for (const { repository, crashes, unparsed, absent, slow } of linted) {
    for (const crash of crashes) console.log(`crash ${repository} ${crash}`)
    for (const file of unparsed) console.log(`does not parse ${repository} ${file}`)
    for (const file of absent) console.log(`not in the clone ${repository} ${file}`)
    for (const file of slow) console.log(`slow ${repository} ${file}`)
  }
  printDifference(findings, earlier, repositories)
  printLost(findings, ledger, repositories)
  for (const finding of unjudged(findings, ledger)) console.log(`unjudged ${lineOf(finding)}`)
  for (const { repository, missing } of skipped) console.log(`skipped ${repository}: ${missing}`)
}

function withPrecision(counts: Tally): Record<string, string | number> {
  return { ...counts, precision: share(precisionOf(counts)) }
}

function printProjects(linted: readonly LintedProject[]): void {
  const rowOf = (files: number, lines: number, findings: number): Record<string, string | number> => ({
    files,
    lines,
    findings,
    'per 1,000 lines': ((1000 * findings) / Math.max(1, lines)).toFixed(3),
  })
  const sum = (of: (project: LintedProject) => number): number => linted.reduce((total, one) => total + of(one), 0)
  console.table({
    ...Object.fromEntries(
      linted.map(({ repository, files, lines, findings }) => [repository, rowOf(files, lines, findings.length)]),
    ),
    all: rowOf(
      sum(({ files }) => files),
      sum(({ lines }) => lines),
      sum(({ findings }) => findings.length),
    ),
  })
}

function printDifference(
  findings: readonly Finding[],
  earlier: readonly Finding[] | null,
  repositories: ReadonlySet<string>,
): void {
  if (earlier === null) {
    console.log('no earlier run is stored: --update stores this one')
    return
  }
  const { added, gone } = difference(earlier, findings, repositories)
  for (const finding of added) console.log(`+ ${lineOf(finding)}`)
  for (const finding of gone) console.log(`- ${lineOf(finding)}`)
  console.log(`since the stored run: ${added.length} new, ${gone.length} gone`)
}

/** What was judged and is reported no more: false ones were mended, true ones are now missed. */
function printLost(
  findings: readonly Finding[],
  ledger: readonly Judgement[],
  repositories: ReadonlySet<string>,
): void {
  const now = new Set(findings.map(keyOf))
  const lost = ledger.filter((row) => repositories.has(row.repository) && !now.has(keyOf(row)))
  if (lost.length === 0) return
  const of = (verdict: string): number => lost.filter((row) => row.verdict === verdict).length
  console.log(
    `judged but not reported in this run: ${of('true')} true, ${of('false')} false, ${of('debatable')} debatable`,
  )
  for (const { repository, path, line, rule } of lost.filter(({ verdict }) => verdict === 'true')) {
    console.log(`true, but not reported ${repository} ${path}:${line} ${rule}`)
  }
}

/** The last line of a run and its exit code: 1 if it fails, 2 if it holds only for a part of the projects. */
export function outcomeOf({ linted, skipped, findings, ledger }: Run): { text: string; code: 0 | 1 | 2 } {
  const counts = tally(findings, ledger, () => 'all').get('all')
  const precision = counts === undefined ? null : precisionOf(counts)
  const open = counts?.unjudged ?? 0
  const failures = [
    ...(open > 0 ? [`not judged: ${open}`] : []),
    ...(precision !== null && precision < LEAST ? [`precision is below ${share(LEAST)}`] : []),
  ]
  const judged = findings.length - open
  const crashes = linted.reduce((sum, project) => sum + project.crashes.length, 0)
  const text = [
    `precision ${share(precision)}: ${counts?.true ?? 0} true of ${judged} judged; ${findings.length} findings, ${crashes} crashes`,
    `projects: ${linted.length} linted, ${skipped.length} skipped`,
    failures.length > 0 ? `FAILED: ${failures.join(', ')}` : skipped.length > 0 ? 'INCOMPLETE' : 'passed',
  ].join('; ')
  return { text, code: failures.length > 0 ? 1 : skipped.length > 0 ? 2 : 0 }
}

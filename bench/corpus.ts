import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fits } from './categories.js'
import { lint, type Report } from './lint.js'
import { isMirrored, showFile } from './mirror.js'
import { reasonsOf } from './unknowns.js'

/**
 * Lints the file before and after each fix of a list of real leaks, and prints recall and silence per category.
 *
 *     npm run bench:corpus -- <records.jsonl> --mirror <folder> [--config recommended] [--any-rule] [--verbose] [--json <file>]
 *
 * The folder holds clones as owner+name/repo. A record is a hit if a rule that fits its category reports within 3 lines of
 * `lines` (or `altLines`) on the parent; it is silent if no such rule reports within 3 lines of `fixedLines` on the fix.
 */
interface LeakFix {
  readonly id: string
  readonly repo: string
  readonly parent: string
  readonly fix: string
  readonly path: string
  readonly pathFixed?: string | null
  readonly lines: Range
  readonly altLines?: Range | null
  readonly fixedLines?: Range | null
  readonly category: string
  readonly evidence: string
}
type Range = readonly [first: number, last: number]

interface Tally {
  n: number
  hits: number
  /** Hits that are silent after the fix: only these count as found. */
  found: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mirror: { type: 'string' },
    config: { type: 'string', default: 'recommended' },
    'any-rule': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const [recordsFile] = positionals
if (recordsFile === undefined || values.mirror === undefined) {
  console.error('Name the records and the mirror: npm run bench:corpus -- <records.jsonl> --mirror <folder>')
  process.exit(2)
}
const mirror = values.mirror
const near = 3

function isNear(reports: readonly Report[], range: Range | null | undefined, category: string): boolean {
  if (!range) return false
  const [first, last] = range
  return reports.some(
    ({ rule, line }) => (values['any-rule'] || fits(rule, category)) && line >= first - near && line <= last + near,
  )
}

const records = readFileSync(recordsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LeakFix)
const tallies = new Map<string, Tally>()
const outcomes: { id: string; category: string; evidence: string; hit: boolean; silent: boolean }[] = []
const unknowns = new Map<string, number>()
const missing: string[] = []
const faults: string[] = []
let lines = 0
let others = 0

for (const record of records) {
  const before = isMirrored(mirror, record.repo) ? showFile(mirror, record.repo, record.parent, record.path) : null
  const parent = before === null ? null : lint(before, record.path, values.config)
  if (before === null || parent === null) {
    missing.push(record.id)
    continue
  }
  const pathFixed = record.pathFixed ?? record.path
  const after = showFile(mirror, record.repo, record.fix, pathFixed)
  const fixed = after === null ? null : lint(after, pathFixed, values.config)
  for (const linted of [parent, fixed]) if (linted?.fault !== undefined) faults.push(`${record.id}: ${linted.fault}`)
  for (const reason of reasonsOf(parent.sourceCode)) unknowns.set(reason, (unknowns.get(reason) ?? 0) + 1)

  const hit = [record.lines, record.altLines].some((range) => isNear(parent.reports, range, record.category))
  const silent = !isNear(fixed?.reports ?? [], record.fixedLines, record.category)
  lines += before.split('\n').length
  others += parent.reports.length - (hit ? 1 : 0)
  outcomes.push({ id: record.id, category: record.category, evidence: record.evidence, hit, silent })
  for (const key of ['(all)', `(${record.evidence})`, record.category]) {
    const tally = tallies.get(key) ?? { n: 0, hits: 0, found: 0 }
    tallies.set(key, { n: tally.n + 1, hits: tally.hits + Number(hit), found: tally.found + Number(hit && silent) })
  }
  if (values.verbose) {
    console.log(
      `${hit ? 'hit ' : 'miss'} ${silent ? '    ' : 'LOUD'} ${record.category} ${record.evidence} ${record.id} ${record.path}:${record.lines[0]}`,
    )
  }
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`)
const table = [...tallies]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([key, { n, hits, found }]) => [
    key,
    {
      records: n,
      recall: percent(hits, n),
      'silent on the fix (of hits)': percent(found, hits),
      'hit and silent': percent(found, n),
    },
  ])
console.table(Object.fromEntries(table))
if (unknowns.size > 0) console.table(Object.fromEntries([...unknowns].sort(([, a], [, b]) => b - a)))
for (const fault of faults) console.log(`fault ${fault}`)
const rate = ((1000 * others) / Math.max(1, lines)).toFixed(2)
console.log(
  `${outcomes.length} records, ${missing.length} missing, ${faults.length} faults; ${lines} lines, ${others} other reports (${rate} per 1000 lines)`,
)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(outcomes, null, 1)}\n`)
if (faults.length > 0) process.exitCode = 1

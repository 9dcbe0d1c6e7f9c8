import type { Finding } from './findings.js'
import type { SheetRow } from './ledger.js'
import { textOf } from './sources.js'

const AROUND = 15
const AROUND_NAMED = 3

/** The rows a reader fills in: no verdict of anyone stands there. */
export function sheetRows(findings: readonly Finding[], commitOf: (repository: string) => string): SheetRow[] {
  return findings.map(({ repository, path, line, rule, confidence, fingerprint }) => ({
    repository,
    commit: commitOf(repository),
    path,
    line,
    rule,
    confidence,
    fingerprint,
    verdict: null,
    reason: '',
  }))
}

/** A finding for a reader: what is said, where the whole file is, and the lines around every line that is named. */
export function renderForReader(finding: Finding, commit: string, gitDir: string): string {
  const { repository, path, line, rule, confidence, message, fingerprint } = finding
  const named = [...message.matchAll(/(?::|\bline )(\d+)\b/g)].map(([, number]) => Number(number))
  return [
    `=== ${fingerprint}  ${rule} (${confidence})`,
    `${repository}  ${path}:${line}`,
    message,
    `https://github.com/${repository}/blob/${commit}/${path}#L${line}`,
    `git --git-dir '${gitDir}' show '${commit}:${path}'`,
    '',
    ...excerpt(textOf(gitDir, commit, path).split('\n'), line, named),
    '',
  ].join('\n')
}

function excerpt(lines: readonly string[], line: number, named: readonly number[]): string[] {
  const isShown = (number: number): boolean =>
    Math.abs(number - line) <= AROUND || named.some((other) => Math.abs(number - other) <= AROUND_NAMED)
  let last = 0
  return lines.flatMap((text, i) => {
    const number = i + 1
    if (!isShown(number)) return []
    const gap = number > last + 1 ? ['      …'] : []
    last = number
    return [...gap, `${number === line ? '>' : ' '}${String(number).padStart(5)} ${text.slice(0, 300)}`]
  })
}

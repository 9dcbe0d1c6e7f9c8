import type { ESLint } from 'eslint'

/** The exit codes that scripts rely on. */
export const ExitCode = { clean: 0, findings: 1, unchecked: 2 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** The outcome of a run in numbers. */
export interface Summary {
  /** Files that were linted to the end. */
  checked: number
  errors: number
  warnings: number
  /** What formatters are told beside the results. */
  resultsMeta: ESLint.ResultsMeta
}

/** Counts files and findings; files that do not parse are neither. */
export function summarise(results: readonly ESLint.LintResult[], maxWarnings = Infinity): Summary {
  const checked = results.filter((result) => result.fatalErrorCount === 0)
  const errors = checked.reduce((sum, result) => sum + result.errorCount, 0)
  const warnings = checked.reduce((sum, result) => sum + result.warningCount, 0)
  const exceeded = warnings > maxWarnings
  return {
    checked: checked.length,
    errors,
    warnings,
    resultsMeta: exceeded ? { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } } : {},
  }
}

/** What could not be checked outweighs what was found: a partial run must not pass for a full one. */
export function exitCode({ errors, resultsMeta }: Summary, problems: number): ExitCode {
  if (problems > 0) return ExitCode.unchecked
  return errors > 0 || resultsMeta.maxWarningsExceeded ? ExitCode.findings : ExitCode.clean
}

/** The line that ends the report, such as `3 files checked, 1 finding`. */
export function closingLine({ checked, errors, warnings }: Summary): string {
  return `${count(checked, 'file')} checked, ${count(errors + warnings, 'finding')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

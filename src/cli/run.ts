import { parseArguments } from './arguments.js'
import { ESLintRunner } from './eslint.js'
import { findFiles } from './files.js'
import { lintFiles } from './lint.js'
import { print, printProblems } from './output.js'
import { closingLine, exitCode, summarise } from './summary.js'

/** Runs the command once: find the files, lint them, print the report, set the exit code. */
export async function run(): Promise<void> {
  const options = parseArguments(process.argv)
  if (typeof options === 'number') {
    process.exitCode = options
    return
  }

  const runner = await ESLintRunner.create(options.strict)
  const formatter = await runner.loadFormatter(options.format)

  const found = await findFiles(options.paths)
  printProblems(found.problems)
  const linted = await lintFiles(found.files, runner)
  printProblems(linted.problems)

  const summary = summarise(linted.results, options.maxWarnings)
  // Set before the report is printed, which may end the process.
  process.exitCode = exitCode(summary, found.problems.length + linted.problems.length)

  const stylish = options.format === 'stylish'
  // What stylish would say of a file that does not parse already stands on stderr.
  const reported = stylish ? linted.results.filter((result) => result.fatalErrorCount === 0) : linted.results
  print(await formatter.format(reported, summary.resultsMeta))
  if (stylish) print(closingLine(summary))
  if (summary.resultsMeta.maxWarningsExceeded) {
    const { foundWarnings, maxWarnings } = summary.resultsMeta.maxWarningsExceeded
    printProblems([`too many warnings: ${foundWarnings}, and --max-warnings allows ${maxWarnings}`])
  }
}

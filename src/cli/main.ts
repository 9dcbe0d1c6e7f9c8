#!/usr/bin/env node
import { firstLine, printProblems } from './output.js'
import { ExitCode } from './summary.js'

/** A reader such as `head` may stop listening half-way; the exit code stays what the findings made it. */
function endEarly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  printProblems([`the report cannot be written: ${firstLine(error)}`])
  process.exit(ExitCode.unchecked)
}

process.stdout.on('error', endEarly)
// Whoever closed stderr does not want to know; the report is still to be made.
process.stderr.on('error', () => undefined)
// Node's and ESLint's warnings (an unused .eslintignore, say) speak of a set-up this command does without.
process.removeAllListeners('warning')

// Nothing is checked until it is.
process.exitCode = ExitCode.unchecked
try {
  // Imported here so that a package that is missing, ESLint above all, is one clear line as well.
  const { run } = await import('./run.js')
  await run()
} catch (error) {
  printProblems([firstLine(error)])
  process.exitCode = ExitCode.unchecked
}

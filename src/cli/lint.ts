import path from 'node:path'
import type { ESLint, Linter } from 'eslint'
import { isOwnRule, type ESLintRunner } from './eslint.js'
import { fileError, firstLine } from './output.js'
import { startProgress } from './progress.js'
import { readSource } from './source-text.js'

/** How ESLint's message on a file that does not parse starts; comments it cannot read are fatal as well. */
const SYNTAX_ERROR = 'Parsing error: '

/** The results of the files that could be linted, and one line for each that could not. */
export interface LintedFiles {
  /** Results of files that do not parse are among them, and their problem lines too. */
  results: ESLint.LintResult[]
  problems: string[]
}

/** Lints one file after the other; what goes wrong in one does not stop the rest. */
export async function lintFiles(files: readonly string[], runner: ESLintRunner): Promise<LintedFiles> {
  const results: ESLint.LintResult[] = []
  const problems: string[] = []
  const progress = startProgress(files.length)
  for (const file of files) {
    const outcome = await lintFile(file, runner)
    if (outcome.result) results.push(outcome.result)
    if (outcome.problem) problems.push(`${path.relative('', file)}${outcome.problem}`)
    progress.advance()
  }
  progress.stop()
  return { results, problems }
}

async function lintFile(file: string, runner: ESLintRunner): Promise<{ result?: ESLint.LintResult; problem?: string }> {
  let text: string
  try {
    text = await readSource(file)
  } catch (error) {
    return { problem: `: ${fileError(error)}` }
  }
  try {
    const result = await runner.lint(text, file)
    if (!result) return { problem: ': ESLint passes over this file' }
    const syntaxError = result.messages.find(({ message }) => message.startsWith(SYNTAX_ERROR))
    if (!syntaxError) return { result: withOwnMessages(result) }
    return { result, problem: describeSyntaxError(syntaxError) }
  } catch (error) {
    return { problem: `: ${describeCrash(error)}` }
  }
}

function describeSyntaxError({ line, column, message }: Linter.LintMessage): string {
  const position = line ? `:${line}:${column}` : ''
  return `${position}: does not parse: ${message.slice(SYNTAX_ERROR.length)}`
}

/** Names the rule that threw; ESLint says it below the message, or before it if the rule did not even start. */
function describeCrash(error: unknown): string {
  const [, unstarted, reason] = /^Error while loading rule '(.+?)': (.*)/.exec(firstLine(error)) ?? []
  const rule = unstarted ?? /^Rule: "(.+)"$/m.exec(error instanceof Error ? error.message : '')?.[1]
  return `${rule ? `the rule ${rule}` : 'ESLint'} crashed: ${reason ?? firstLine(error)}`
}

/**
 * Drops what other rules say. A project's comments may switch on or off rules of plugins
 * that are not loaded here, and ESLint reports each of those as not found.
 */
function withOwnMessages(result: ESLint.LintResult): ESLint.LintResult {
  const isOwn = (message: Linter.LintMessage): boolean => message.ruleId !== null && isOwnRule(message.ruleId)
  const messages = result.messages.filter(isOwn)
  const { source, ...rest } = result
  const count = (severity: number, fixable: boolean): number =>
    messages.filter((message) => message.severity === severity && (!fixable || message.fix !== undefined)).length
  return {
    ...rest,
    messages,
    suppressedMessages: result.suppressedMessages.filter(isOwn),
    errorCount: count(2, false),
    fatalErrorCount: 0,
    warningCount: count(1, false),
    fixableErrorCount: count(2, true),
    fixableWarningCount: count(1, true),
    // ESLint, too, gives the source only along with messages; of a large project it is a lot to keep.
    ...(source !== undefined && messages.length > 0 ? { source } : {}),
  }
}

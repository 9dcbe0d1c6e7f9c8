import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander'
import plugin from '../index.js'
import { printProblems } from './output.js'
import { ExitCode } from './summary.js'

/** What the command line asks for. */
export interface Options {
  paths: string[]
  strict: boolean
  /** Name or path of an ESLint formatter. */
  format: string
  /** Undefined when any number of warnings is allowed. */
  maxWarnings: number | undefined
}

const EXAMPLES = `
Examples:
  $ npx eslint-plugin-memory-leak                        check the current folder
  $ npx eslint-plugin-memory-leak src "lib/**/*.ts"      check a folder and a glob
  $ npx eslint-plugin-memory-leak --strict app/main.ts   check one file more strictly
  $ npx eslint-plugin-memory-leak --format json > leaks.json

Left out: node_modules, dist, hidden folders, *.min.js, *.d.ts and what .gitignore lists.

Exit codes:
  0  nothing found
  1  memory leaks found, or more warnings than --max-warnings
  2  something could not be checked: a bad option, a missing path, a file that does not parse`

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 or more.')
  return Number(value)
}

/** Reads the command line; a number is the exit code of a call that ends here (`--help`, a bad option). */
export function parseArguments(argv: string[]): Options | ExitCode {
  const command = new Command('eslint-plugin-memory-leak')
    .description('Finds memory leaks in JavaScript and TypeScript, without an ESLint set-up.')
    .addArgument(new Argument('[paths...]', 'files, folders and globs to check').default(['.'], 'the current folder'))
    .option('--strict', 'use the strict preset instead of the recommended one')
    .option(
      '-f, --format <name or path>',
      'ESLint formatter: stylish, json, html, or any other by name or path',
      'stylish',
    )
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings than this', parseCount)
    .version(plugin.meta.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ outputError: (text) => printProblems([text.replace(/^error: /, '').trimEnd()]) })

  try {
    command.parse(argv)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? ExitCode.clean : ExitCode.unchecked
  }
  const {
    strict = false,
    format,
    maxWarnings,
  } = command.opts<{ strict?: true; format: string; maxWarnings?: number }>()
  return { paths: command.processedArgs[0] as string[], strict, format, maxWarnings }
}

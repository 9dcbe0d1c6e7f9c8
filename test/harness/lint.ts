import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Linter } from 'eslint'
import * as parser from '@typescript-eslint/parser'
import * as svelteParser from 'svelte-eslint-parser'
import * as vueParser from 'vue-eslint-parser'
import plugin from '../../src/index.js'

/** How a fixture is parsed: by ESLint's own parser, or by typescript-eslint without and with type information. */
export type ParserMode = 'espree' | 'typescript' | 'typed'

export interface Report {
  readonly line: number
  readonly rule: string
  readonly message: string
  readonly suggestions: readonly { readonly text: string; readonly output: string }[]
}

/** The parser modes that can read a file. */
export function modesOf(name: string): ParserMode[] {
  // Component files hold scripts in either language; their parsers take the parser of the scripts as an option.
  if (/\.(?:vue|svelte)$/.test(name)) return ['typescript']
  return /\.[cm]?tsx?$/.test(name) ? ['typescript', 'typed'] : ['espree', 'typescript', 'typed']
}

/** Where typed fixtures pretend to be: one file per ending, in a project of their own. */
const TYPED_ROOT = join(dirname(fileURLToPath(import.meta.url)), 'typed')

/**
 * Lints a text with rules of the plugin under a neutral file name, which no rule takes for a test.
 *
 * @throws Error where the text does not parse.
 */
export function lint(text: string, name: string, rules: Linter.RulesRecord, mode: ParserMode): Report[] {
  const config: Linter.Config = {
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}'],
    plugins: { 'memory-leak': plugin as never },
    rules,
    // The typed files stand in the test folder.
    settings: { 'memory-leak': { ignoreTests: false } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      sourceType: sourceTypeOf(name, text),
      parserOptions: {
        ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(name) },
        ...(isComponentFile(name) && { parser: parser }),
        ...(mode === 'typed' && { projectService: true, tsconfigRootDir: TYPED_ROOT }),
      },
      ...(mode !== 'espree' && { parser: parserOf(name) }),
    },
  }
  const filename =
    mode === 'typed'
      ? join(TYPED_ROOT, `${extname(name).slice(1)}${extname(name)}`)
      : `src/${isComponentFile(name) ? 'panel' : 'app'}${extname(name)}`
  const linter = new Linter({ configType: 'flat', cwd: mode === 'typed' ? TYPED_ROOT : process.cwd() })
  return linter.verify(text, [config], { filename, allowInlineConfig: false }).map((message) => {
    if (message.fatal)
      throw new Error(`${name} (${mode}) does not parse: line ${String(message.line)}: ${message.message}`)
    return {
      line: message.line,
      rule: (message.ruleId ?? '').replace('memory-leak/', ''),
      message: message.message,
      suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({
        text: desc,
        output: text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]),
      })),
    }
  })
}

function isComponentFile(name: string): boolean {
  return /\.(?:vue|svelte)$/.test(name)
}

function parserOf(name: string): Linter.Parser {
  return name.endsWith('.vue') ? vueParser : name.endsWith('.svelte') ? svelteParser : parser
}

function sourceTypeOf(name: string, text: string): 'module' | 'commonjs' {
  if (name.endsWith('.cjs')) return 'commonjs'
  return /\.js$/.test(name) && !/^\s*(?:import|export)\b/m.test(text) ? 'commonjs' : 'module'
}

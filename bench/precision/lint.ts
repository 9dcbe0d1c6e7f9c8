import * as parser from '@typescript-eslint/parser'
import { type ESLint, Linter } from 'eslint'
import type { Confidence } from '../../src/answers/index.js'
import plugin from '../../src/index.js'
import { CONFIDENCES } from './findings.js'

export type Preset = 'recommended' | 'strict'

export interface LintedFile {
  readonly reports: readonly {
    readonly line: number
    readonly rule: string
    readonly confidence: Confidence
    readonly message: string
  }[]
  /** Why the file could not be parsed. */
  readonly unparsed?: string
  /** What went wrong inside our rules; the reports are then those a user gets all the same. */
  readonly crash?: string
}

/**
 * A preset, each rule once for every level from the preset's own upwards: a message does not say how sure it is, so the
 * rule's name says it, as `likely/no-unremoved-listener`. The analysis is shared and done once.
 */
function rulesOf(preset: Preset): Linter.RulesRecord {
  return Object.fromEntries(
    Object.entries(plugin.configs[preset].rules).flatMap(([id, [severity, { confidence }]]) =>
      CONFIDENCES.slice(CONFIDENCES.indexOf(confidence)).map((level) => [
        id.replace(/^.*\//, `${level}/`),
        [severity, { confidence: level }],
      ]),
    ),
  )
}

function configOf(preset: Preset): Linter.Config[] {
  const own = plugin as unknown as ESLint.Plugin
  const jsx = { ecmaFeatures: { jsx: true } }
  return [
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      plugins: Object.fromEntries(CONFIDENCES.map((level) => [level, own])),
      rules: rulesOf(preset),
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    { files: ['**/*.{js,mjs,jsx}'], languageOptions: { sourceType: 'module', parserOptions: jsx } },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', parserOptions: jsx } },
    {
      files: ['**/*.{ts,mts,cts,tsx}'],
      languageOptions: { parser, parserOptions: { ...jsx, warnOnUnsupportedTypeScriptVersion: false } },
    },
  ]
}

/** Lints texts with a preset of the plugin: TypeScript by its parser without types, JavaScript by ESLint's own. */
export function linterOf(preset: Preset): (text: string, path: string) => LintedFile {
  const linter = new Linter({ configType: 'flat' })
  const config = configOf(preset)
  // What does not parse as a module may do so as a script of Node: those need not be strict.
  const scripts: Linter.Config[] = [
    ...config,
    { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs', parserOptions: { ecmaFeatures: { jsx: true } } } },
  ]
  const verify = (text: string, path: string): Linter.LintMessage[] => {
    const verifyAs = (configs: Linter.Config[]): Linter.LintMessage[] =>
      linter.verify(text, configs, { filename: path, allowInlineConfig: false })
    const messages = verifyAs(config)
    const retry = path.endsWith('.js') && messages.some(({ fatal }) => fatal === true)
    return retry ? verifyAs(scripts) : messages
  }
  return (text, path) => {
    // A fault inside an analysis becomes an unknown answer; here it is to be seen.
    process.env['MEMORY_LEAK_THROW'] = '1'
    try {
      return resultOf(verify(text, path), preset)
    } catch (error) {
      const crash = crashOf(error)
      process.env['MEMORY_LEAK_THROW'] = '0'
      try {
        return { ...resultOf(verify(text, path), preset), crash }
      } catch {
        return { reports: [], crash: `${crash} (for users too)` }
      }
    }
  }
}

function crashOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const rule = /^Rule: "(.+)"$/m.exec(error.message)?.[1]?.replace(/^.*\//, '')
  return `${rule === undefined ? '' : `${rule}: `}${error.message.split('\n')[0] ?? ''}`
}

function resultOf(messages: readonly Linter.LintMessage[], preset: Preset): LintedFile {
  const fatal = messages.find((message) => message.fatal === true)
  if (fatal) return { reports: [], unparsed: `${fatal.line}: ${fatal.message}` }
  const ofRules = messages.flatMap(({ ruleId, line, column, message }) => {
    const [, level = '', rule = ''] = /^(.*)\/(.*)$/.exec(ruleId ?? '') ?? []
    return rule === '' ? [] : [{ level, rule, line, column, message, key: `${rule} ${line}:${column} ${message}` }]
  })
  const surestOf = (key: string): Confidence =>
    CONFIDENCES.findLast((level) => ofRules.some((report) => report.level === level && report.key === key)) ??
    'possible'
  const leastOf = (rule: string): Confidence =>
    plugin.configs[preset].rules[`memory-leak/${rule}`]?.[1].confidence ?? 'possible'
  return {
    reports: ofRules
      .filter(({ level, rule }) => level === leastOf(rule))
      .map(({ rule, line, message, key }) => ({ rule, line, message, confidence: surestOf(key) })),
  }
}

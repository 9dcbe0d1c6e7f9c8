import { createRequire } from 'node:module'
import { Linter, type SourceCode } from 'eslint'
import { configOf } from './config.js'

export interface Report {
  readonly rule: string
  readonly line: number
}

export interface Linted {
  readonly reports: readonly Report[]
  /** Null where the file could not be parsed. */
  readonly sourceCode: SourceCode | null
  /** What went wrong in a rule. */
  readonly fault?: string
}

/** The parser of a file by the end of its name; null if it is not installed. */
function parserOf(path: string): Linter.Parser | undefined | null {
  const name = /\.(vue|svelte)$/.exec(path)?.[1]
  if (name === undefined) return undefined
  try {
    return createRequire(import.meta.url)(`${name}-eslint-parser`) as Linter.Parser
  } catch {
    return null
  }
}

/** What our rules report on a text; null if nothing here can parse files of its kind. */
export function lint(text: string, path: string, preset: string): Linted | null {
  const parser = parserOf(path)
  if (parser === null) return null
  const config = configOf(preset)
  const jsx = !/\.[cm]?ts$/.test(path)
  const parserOptions = { parser: config.languageOptions?.parser, ecmaFeatures: { jsx } }
  const languageOptions = { parser: parser ?? config.languageOptions?.parser, parserOptions }
  const linter = new Linter({ configType: 'flat' })
  try {
    const messages = linter.verify(text, [{ ...config, languageOptions }], { filename: path, allowInlineConfig: false })
    const reports = messages.flatMap(({ ruleId, line }) =>
      ruleId === null ? [] : [{ rule: ruleId.replace('memory-leak/', ''), line }],
    )
    return { reports, sourceCode: messages.some(({ fatal }) => fatal === true) ? null : linter.getSourceCode() }
  } catch (error) {
    return {
      reports: [],
      sourceCode: null,
      fault: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    }
  }
}

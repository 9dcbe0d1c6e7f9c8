import path from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { loadESLint, type ESLint, type Linter } from 'eslint'
import plugin from '../index.js'
import { componentExtensions, componentParser } from './component-parsers.js'
import { firstLine } from './output.js'
import { isInside } from './paths.js'

type ESLintClass = typeof ESLint
// The class that ESLint 8 exports by name reads eslintrc files; later versions have but one and take no argument.
const loadFlatESLint: (options: { useFlatConfig: true }) => Promise<ESLintClass> = loadESLint
type RulesMeta = ReturnType<ESLint['getRulesMetaForResults']>

/** The rules under the names that results carry. */
const rules = new Map(Object.entries(plugin.rules).map(([name, rule]) => [`memory-leak/${name}`, rule]))

/** Whether a result's message comes from this plugin. */
export function isOwnRule(ruleId: string): boolean {
  return rules.has(ruleId)
}

function createConfig(preset: 'recommended' | 'strict'): Linter.Config[] {
  return [
    // What may be checked is settled by the time ESLint is asked; its own ignores would only get in the way.
    { ignores: ['!**/node_modules/', '!.git/'] },
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      languageOptions: {
        parser,
        // The parser would print its notice on an unknown TypeScript version amid the report.
        parserOptions: { warnOnUnsupportedTypeScriptVersion: false },
      },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    { files: ['**/*.{js,mjs,cjs,jsx,tsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
    ...componentExtensions().map((extension) => ({
      files: [`**/*.${extension}`],
      languageOptions: {
        parser: componentParser(extension),
        parserOptions: { parser, warnOnUnsupportedTypeScriptVersion: false },
      },
    })),
    plugin.configs[preset],
  ]
}

/** ESLint with this plugin's preset and nothing else, for files anywhere. */
export class ESLintRunner {
  readonly #class: ESLintClass
  readonly #config: Linter.Config[]
  readonly #main: ESLint
  #elsewhere: { folder: string; eslint: ESLint } | undefined

  private constructor(eslintClass: ESLintClass, config: Linter.Config[]) {
    this.#class = eslintClass
    this.#config = config
    this.#main = this.#create(process.cwd())
  }

  static async create(strict: boolean): Promise<ESLintRunner> {
    const eslintClass = await loadFlatESLint({ useFlatConfig: true })
    return new ESLintRunner(eslintClass, createConfig(strict ? 'strict' : 'recommended'))
  }

  /** Lints text as the content of an absolute path; undefined when ESLint passes over the file. */
  async lint(text: string, filePath: string): Promise<ESLint.LintResult | undefined> {
    const [result] = await this.#eslintFor(filePath).lintText(text, { filePath, warnIgnored: false })
    return result
  }

  /** Loads a formatter as ESLint does: built in, a package, or a path. */
  async loadFormatter(name: string): Promise<ESLint.LoadedFormatter> {
    const eslint = this.#create(process.cwd())
    // A formatter asks the instance it came from, which knows nothing of files outside its folder.
    eslint.getRulesMetaForResults = rulesMetaFor
    try {
      return await eslint.loadFormatter(name)
    } catch (error) {
      // ESLint first names the path it tried, and the reason only after that.
      const reason = error instanceof Error && /^There was a problem .*\nError: (.+)/.exec(error.message)?.[1]
      throw new Error(`--format ${name}: ${reason || firstLine(error)}`, { cause: error })
    }
  }

  #create(cwd: string): ESLint {
    return new this.#class({ cwd, overrideConfigFile: true, overrideConfig: this.#config })
  }

  /** ESLint passes over files outside its working directory, so those get an instance of their own. */
  #eslintFor(filePath: string): ESLint {
    if (isInside(process.cwd(), filePath)) return this.#main
    const folder = path.dirname(filePath)
    // Only the latest is kept: every instance holds on to the last syntax tree it saw.
    if (this.#elsewhere?.folder !== folder) this.#elsewhere = { folder, eslint: this.#create(folder) }
    return this.#elsewhere.eslint
  }
}

function rulesMetaFor(results: ESLint.LintResult[]): RulesMeta {
  const metas: Record<string, unknown> = {}
  for (const { messages } of results) {
    for (const { ruleId } of messages) {
      const meta = ruleId && rules.get(ruleId)?.meta
      if (meta) metas[ruleId] = meta
    }
  }
  return metas as RulesMeta
}

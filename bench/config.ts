import * as parser from '@typescript-eslint/parser'
import type { ESLint, Linter } from 'eslint'
import plugin from '../src/index.js'

/** A preset as it runs on the code of others: every script, read by the TypeScript parser without types. */
export function configOf(preset: string): Linter.Config {
  if (preset !== 'recommended' && preset !== 'strict') {
    console.error(`'${preset}' is no preset: take recommended or strict.`)
    process.exit(2)
  }
  return {
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}'],
    plugins: { 'memory-leak': plugin as unknown as ESLint.Plugin },
    rules: plugin.configs[preset].rules,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  }
}

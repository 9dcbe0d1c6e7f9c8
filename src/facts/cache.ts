import type { TSESLint } from '@typescript-eslint/utils'
import { Facts } from './facts.js'
import type { Settings } from './settings.js'

const cache = new WeakMap<object, Facts>()

/** The facts of a file, built once per source code and settings and shared by all rules. */
export function factsOf(sourceCode: Readonly<TSESLint.SourceCode>, filename: string, settings: Settings): Facts {
  const known = cache.get(sourceCode)
  if (known?.settings === settings) return known
  const facts = new Facts(sourceCode, filename, settings)
  cache.set(sourceCode, facts)
  return facts
}

import { createRequire } from 'node:module'
import type { TSESLint } from '@typescript-eslint/utils'
import { rules } from '../rules/index.js'
import type { MemoryLeakRule } from './rule.js'

const { name, version } = createRequire(import.meta.url)('eslint-plugin-memory-leak/package.json') as { name: string; version: string }
const NAMESPACE = 'memory-leak'

type RuleLevels = Record<string, ['error', { confidence: 'likely' | 'possible' }]>

interface Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, MemoryLeakRule>
  readonly configs: {
    recommended: TSESLint.FlatConfig.Config
    strict: TSESLint.FlatConfig.Config
    'recommended-legacy': TSESLint.ClassicConfig.Config
    'strict-legacy': TSESLint.ClassicConfig.Config
  }
}

/** `recommended`: what a rule itself recommends, where it is likely. `strict`: every rule, where it is possible. */
function levelsOf(preset: 'recommended' | 'strict'): RuleLevels {
  const chosen = preset === 'strict' ? rules : rules.filter((rule) => rule.meta.docs.recommended)
  return Object.fromEntries(chosen.map((rule) => [`${NAMESPACE}/${rule.name}`, ['error', { confidence: preset === 'strict' ? 'possible' : 'likely' }]]))
}

const legacy = (preset: 'recommended' | 'strict'): TSESLint.ClassicConfig.Config => ({ plugins: [NAMESPACE], rules: levelsOf(preset) })
const flat = (preset: 'recommended' | 'strict'): TSESLint.FlatConfig.Config => ({ name: `${NAMESPACE}/${preset}`, plugins: {}, rules: levelsOf(preset) })

const plugin: Plugin = {
  meta: { name, version, namespace: NAMESPACE },
  rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])),
  configs: {
    recommended: flat('recommended'),
    strict: flat('strict'),
    'recommended-legacy': legacy('recommended'),
    'strict-legacy': legacy('strict'),
  },
}
for (const config of [plugin.configs.recommended, plugin.configs.strict]) config.plugins = { [NAMESPACE]: plugin as unknown as TSESLint.FlatConfig.Plugin }

export default plugin
// `require('eslint-plugin-memory-leak')` gives the plugin itself, without `.default`.
export { plugin as 'module.exports' }

import { createRequire } from 'node:module'
import type { ESLint } from 'eslint'
import { rules } from '../rules/index.js'
import type { Confidence } from './answers/index.js'
import type { MemoryLeakRule } from './rule.js'

const { name, version } = createRequire(import.meta.url)('eslint-plugin-memory-leak/package.json') as {
  name: string
  version: string
}
const NAMESPACE = 'memory-leak'

type Preset = 'recommended' | 'strict'
type RuleLevels = Record<string, ['error', { confidence: Confidence }]>

/** A preset for `eslint.config.js`. */
interface FlatPreset {
  readonly name: string
  plugins: Record<string, ESLint.Plugin>
  readonly rules: RuleLevels
}

/** A preset for `.eslintrc`. */
interface LegacyPreset {
  readonly plugins: string[]
  readonly rules: RuleLevels
}

interface MemoryLeakPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string }
  readonly rules: Record<string, MemoryLeakRule>
  readonly configs: Record<Preset, FlatPreset> & Record<`${Preset}-legacy`, LegacyPreset>
}

/** `recommended`: what a rule itself recommends, where it is likely. `strict`: every rule, where it is possible. */
function levelsOf(preset: Preset): RuleLevels {
  const chosen = preset === 'strict' ? rules : rules.filter((rule) => rule.meta.docs.recommended)
  const confidence = preset === 'strict' ? 'possible' : 'likely'
  return Object.fromEntries(chosen.map((rule) => [`${NAMESPACE}/${rule.name}`, ['error', { confidence }]]))
}

const flat = (preset: Preset): FlatPreset => ({
  name: `${NAMESPACE}/${preset}`,
  plugins: {},
  rules: levelsOf(preset),
})
const legacy = (preset: Preset): LegacyPreset => ({ plugins: [NAMESPACE], rules: levelsOf(preset) })

const plugin: MemoryLeakPlugin = {
  meta: { name, version, namespace: NAMESPACE },
  rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])),
  configs: {
    recommended: flat('recommended'),
    strict: flat('strict'),
    'recommended-legacy': legacy('recommended'),
    'strict-legacy': legacy('strict'),
  },
}
for (const preset of [plugin.configs.recommended, plugin.configs.strict])
  preset.plugins = { [NAMESPACE]: plugin as unknown as ESLint.Plugin }

export default plugin
// `require('eslint-plugin-memory-leak')` gives the plugin itself, without `.default`.
export { plugin as 'module.exports' }

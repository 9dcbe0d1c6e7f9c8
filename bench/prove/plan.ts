import ts from 'typescript'
import type { Example } from '../../src/dev/examples.js'
import { isBuiltin } from './doubles/builtins.js'
import { packageDoubles } from './doubles/packages.js'
import { pageGlobals } from './doubles/page.js'
import type { Job } from './job.js'
import { shapeOf } from './shape.js'

/**
 * How to run the example, whether growth is expected, and how many bytes per activation are let pass where it is not; or
 * why it is not run here.
 */
export type Plan =
  { readonly job: Job; readonly growth: boolean; readonly allowed: number } | { readonly excluded: string }

const sizes = { activations: 200, warmUp: 25, batches: 7 }

/**
 * An example runs here unless it needs a framework, a package without a double, or a global that Node lacks and we do not
 * double. A comment above its fence can say more:
 *
 * - `<!-- prove: no growth: why -->`: reported, and rightly, but nothing grows;
 * - `<!-- prove: at most 500 bytes: why -->`: correct, and keeps that much on purpose;
 * - `<!-- prove: not here: why -->`: cannot be run honestly.
 */
export function planOf(example: Example): Plan {
  const [, word = '', bytes = '0', why = ''] =
    /^(no growth|not here|at most (\d+) bytes): (.+)$/.exec(example.directive ?? '') ?? []
  if (example.directive !== null && word === '') {
    throw new Error(
      `Line ${example.line}: 'prove: ${example.directive}' says neither 'no growth: …' nor 'at most 500 bytes: …' nor 'not here: …'.`,
    )
  }
  if (word === 'not here') return { excluded: why }

  const isTyped = example.language.startsWith('ts')
  const source = ts.createSourceFile(`example.${isTyped ? 'tsx' : 'js'}`, example.code, ts.ScriptTarget.Latest, true)
  const code = isTyped ? transpile(example.code) : example.code
  const shape = shapeOf(code, source)
  const excluded = reasonAgainst(shape)
  if (excluded !== null) return { excluded }
  if (example.language.endsWith('x')) return { excluded: 'needs a framework that renders JSX' }
  const { imports, exported, commonjs, globals, pageProperties } = shape
  const names = [...globals, ...[...pageProperties].map((path) => path.replace(/^globalThis\./, ''))]
  const page = names.some((name) => pageGlobals.has(name))
  return {
    job: { code, commonjs, imports, exported, page, ...sizes },
    growth: example.kind !== 'correct' && word !== 'no growth',
    allowed: Number(bytes),
  }
}

/** The same job at greater length: the second look where verdict and measurement disagree. */
export function longer(job: Job): Job {
  return { ...job, activations: 2000, warmUp: 250, batches: 12 }
}

function transpile(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      experimentalDecorators: true,
    },
  }).outputText
}

function reasonAgainst({ imports, globals, pageProperties, component }: ReturnType<typeof shapeOf>): string | null {
  for (const specifier of Object.keys(imports)) {
    const [scope = '', name = ''] = specifier.split('/')
    const framework = frameworks.get(scope.startsWith('@') ? scope : (specifier.split('/')[0] ?? ''))
    if (framework !== undefined) return `needs ${framework}`
    const isKnown = specifier.startsWith('.') || isBuiltin(specifier) || packageDoubles.has(specifier)
    if (!isKnown) return `needs the package ${scope.startsWith('@') ? `${scope}/${name}` : specifier}`
  }
  if (component) return 'needs Vue: the default export is a component'
  const unknown = [...globals].find(
    (name) => !(name in globalThis) && !pageGlobals.has(name) && !commonjsNames.has(name),
  )
  if (unknown !== undefined) return `needs a browser: ${unknown}`
  const property = [...pageProperties].find((path) => {
    const [global = '', name = ''] = path.split('.')
    return global !== 'globalThis' && !pageGlobals.get(global)?.has(name)
  })
  return property === undefined ? null : `needs a browser: ${property}`
}

const commonjsNames = new Set(['require', 'module', 'exports', '__dirname', '__filename', 'undefined', 'arguments'])

const frameworks = new Map([
  ['react', 'React'],
  ['react-dom', 'React'],
  ['preact', 'Preact'],
  ['vue', 'Vue'],
  ['pinia', 'Vue'],
  ['svelte', 'Svelte'],
  ['solid-js', 'Solid'],
  ['lit', 'Lit'],
  ['@angular', 'Angular'],
  ['@vueuse', 'Vue'],
  ['@nestjs', 'Nest'],
])

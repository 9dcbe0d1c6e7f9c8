import type { InitializeHook, LoadHook, ResolveHook } from 'node:module'
import { isBuiltin } from './doubles/builtins.js'
import type { Job } from './job.js'

/**
 * Loader hooks of the process that runs an example. `prove:example` is the example; whatever it imports is Node's own or
 * a module of doubles, `prove:double`, with just the names that it imports.
 */
interface Data {
  readonly job: Pick<Job, 'code' | 'commonjs' | 'imports'>
  /** Addresses of the modules that supply doubles. */
  readonly supply: string
  readonly doubled: readonly string[]
}

let data: Data | undefined
const scheme = 'prove:'

export const initialize: InitializeHook<Data> = (given) => {
  data = given
}

export const resolve: ResolveHook = (specifier, context, next) => {
  if (specifier.startsWith(scheme)) return { url: specifier, format: 'module', shortCircuit: true }
  if (!context.parentURL?.startsWith(scheme) || specifier.startsWith('file:')) return next(specifier, context)
  const isDoubled = data?.doubled.includes(specifier.replace(/^node:/, ''))
  if (isBuiltin(specifier) && !isDoubled) return next(specifier, { ...context, parentURL: undefined })
  return { url: `${scheme}double?${encodeURIComponent(specifier)}`, format: 'module', shortCircuit: true }
}

export const load: LoadHook = (url, context, next) => {
  if (!url.startsWith(scheme) || !data) return next(url, context)
  const { job, supply } = data
  const source = url.startsWith(`${scheme}double?`)
    ? doubleSource(decodeURIComponent(url.slice(url.indexOf('?') + 1)), job, supply)
    : job.commonjs
      ? commonjsSource(job.code, supply)
      : job.code
  return { format: 'module', source, shortCircuit: true }
}

function doubleSource(specifier: string, { imports }: Data['job'], supply: string): string {
  const lines = (imports[specifier] ?? []).map((name, i) => {
    const value = `supply(${JSON.stringify(specifier)}, ${JSON.stringify(name)})`
    return name === 'default' ? `export default ${value}` : `const $${i} = ${value}\nexport { $${i} as ${name} }`
  })
  return [`import { supply } from ${JSON.stringify(supply)}`, ...lines].join('\n')
}

function commonjsSource(code: string, supply: string): string {
  return `import { supplyAll as require } from ${JSON.stringify(supply)}
const module = { exports: {} }
new Function('exports', 'require', 'module', ${JSON.stringify(code)})(module.exports, require, module)
export default module.exports`
}

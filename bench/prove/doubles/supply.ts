import { createRequire } from 'node:module'
import { builtinDoubles, isBuiltin } from './builtins.js'
import { packageDoubles } from './packages.js'
import { doubleOf } from './value.js'

const neighbours = new Map<string, unknown>()
const require = createRequire(import.meta.url)

/** The export `name` of a module that an example imports: a neighbour, a package or a doubled part of Node. */
export function supply(specifier: string, name: string): unknown {
  const exports = builtinDoubles.get(specifier.replace(/^node:/, '')) ?? packageDoubles.get(specifier)
  if (exports) {
    if (name === 'default') return exports['default'] ?? exports
    if (!(name in exports)) throw new Error(`the double of '${specifier}' has no '${name}'`)
    return exports[name]
  }
  const key = `${specifier}#${name}`
  // One per import of the example that this process runs.
  // eslint-disable-next-line memory-leak/no-unbounded-collection
  if (!neighbours.has(key)) neighbours.set(key, doubleOf(name === 'default' ? nameOf(specifier) : name, true))
  return neighbours.get(key)
}

/** What `require` answers in an example written as CommonJS. */
export function supplyAll(specifier: string): unknown {
  const isDoubled = builtinDoubles.has(specifier.replace(/^node:/, ''))
  if (isBuiltin(specifier) && !isDoubled) return require(specifier)
  return packageDoubles.has(specifier) || isDoubled ? packageOf(specifier) : supply(specifier, 'default')
}

function packageOf(specifier: string): unknown {
  const exports = builtinDoubles.get(specifier.replace(/^node:/, '')) ?? packageDoubles.get(specifier) ?? {}
  const main = exports['default']
  return typeof main === 'function' ? Object.assign(main, exports) : exports
}

const nameOf = (specifier: string): string => /([\w-]+)(\.\w+)?$/.exec(specifier)?.[1] ?? specifier

import type { Syntax } from '../../syntax/walk.js'
import type { LifetimeContext } from '../context.js'

const known = new WeakMap<Syntax, Map<RegExp, boolean>>()

/** Whether the file imports or requires a module whose name matches; asked for many functions, by few patterns. */
export function importsFrom({ syntax }: LifetimeContext, modules: RegExp): boolean {
  const ofFile = known.get(syntax) ?? new Map<RegExp, boolean>()
  known.set(syntax, ofFile)
  const answer = ofFile.get(modules) ?? syntax.modules.some((module) => modules.test(module))
  ofFile.set(modules, answer)
  return answer
}

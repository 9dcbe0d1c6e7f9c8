import type { LifetimeContext } from '../context.js'

/** Whether the file imports or requires a module whose name matches. */
export function importsFrom({ syntax }: LifetimeContext, modules: RegExp): boolean {
  return syntax.modules.some((module) => modules.test(module))
}

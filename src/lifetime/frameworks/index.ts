import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode } from '../../answers/index.js'
import type { LifetimeContext } from '../context.js'
import type { FrameworkAdapter } from './adapter.js'
import { react } from './react.js'
import { angularjs } from './angularjs.js'
import { handlers } from './handlers.js'
import { server } from './server.js'
import { solid } from './solid.js'
import { svelte } from './svelte.js'
import { vue } from './vue.js'

export { isWorkerModule } from './handlers.js'

const ADAPTERS: readonly FrameworkAdapter[] = [vue, solid, react, svelte, angularjs, server, handlers]

/** The region of a function that a framework runs by convention, by the first adapter that knows it. */
export function frameworkRegion(fn: FunctionNode, context: LifetimeContext): Activation | null {
  for (const adapter of ADAPTERS) {
    const region = adapter.functionRegion?.(fn, context)
    if (region) return region
  }
  return null
}

/** The region of top-level code in a component file; null where it runs once per program. */
export function componentScriptOf(node: TSESTree.Node, context: LifetimeContext): Activation | null {
  for (const adapter of ADAPTERS) {
    const region = adapter.scriptRegion?.(node, context)
    if (region) return region
  }
  return null
}

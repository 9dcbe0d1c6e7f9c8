import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode } from '../../answers/index.js'
import type { LifetimeContext } from '../context.js'

/** What a framework adds to the region tree beyond the catalogue's rows. */
export interface FrameworkAdapter {
  readonly name: string
  /** The region of a function the framework runs by convention, or null. */
  functionRegion?(fn: FunctionNode, context: LifetimeContext): Activation | null
  /** The region of top-level code that is not run once per program: a component's script. */
  scriptRegion?(node: TSESTree.Node, context: LifetimeContext): Activation | null
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Shrinking } from '../answers/index.js'

/** All that a file does with one collection. */
export interface Handling {
  readonly growth: readonly GrowthSite[]
  readonly shrinking: readonly Shrinking[]
  /** Where it goes out of sight: returned, stored, given to unknown code. */
  readonly escapes: readonly TSESTree.Node[]
  /** Tests of its size. */
  readonly sizes: readonly TSESTree.Node[]
  readonly reads: readonly TSESTree.Node[]
}

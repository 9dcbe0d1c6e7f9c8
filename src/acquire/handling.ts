import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Shrinking } from '../answers/index.js'

/** All that a file does with one collection. */
export interface Handling {
  readonly growth: GrowthSite[]
  readonly shrinking: Shrinking[]
  /** Where it goes out of sight: returned, stored, given to unknown code. */
  readonly escapes: TSESTree.Node[]
  /** Tests of its size. */
  readonly sizes: TSESTree.Node[]
  readonly reads: TSESTree.Node[]
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Shrinking } from '../answers/index.js'

/** A test of a collection's size, or of that of an entry. */
export interface Size {
  readonly node: TSESTree.Node
  readonly isNested: boolean
  readonly part: string | null
}

/** All that a file does with one collection. */
export interface Handling {
  readonly growth: readonly GrowthSite[]
  readonly shrinking: readonly Shrinking[]
  /** Where it goes out of sight: returned, stored, given to unknown code. */
  readonly escapes: readonly TSESTree.Node[]
  /** Tests of its size. */
  readonly sizes: readonly Size[]
  readonly reads: readonly TSESTree.Node[]
}

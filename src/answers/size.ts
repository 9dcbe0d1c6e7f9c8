import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'

/**
 * How much a value keeps alive.
 *
 * - `bytes`: between `low` and `high`, as its source says; `high` is infinite where part of it is not known.
 *   `because` is the expression that weighs most.
 * - `large-by-source`: of unknown size, and habitually large: `what` it is, for the message.
 * - `unknown`: nothing in the file says.
 */
export type Size =
  | { readonly kind: 'bytes'; readonly low: number; readonly high: number; readonly because: TSESTree.Node }
  | {
      readonly kind: 'large-by-source'
      readonly what: string
      readonly because: TSESTree.Node
      readonly confidence: Confidence
    }
  | { readonly kind: 'unknown' }

import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { RetentionPath } from './path.js'
import type { Region } from './region.js'

/**
 * Something that a promise, a signal or an async hook keeps for each run.
 *
 * - `race`, `all`: one of several promises is pending for long. - `reaction`: `then`, `catch` or `finally` on one.
 * - `await`: a function that waits for one. - `recursion`: an async function that waits for its own next turn.
 * - `composite`: a listener on an `AbortSignal.any` of a signal that lives longer. - `storage`: an `AsyncLocalStorage`
 *   for each run.
 */
export interface HeldPromise {
  readonly kind: 'promise'
  readonly node: TSESTree.Node
  readonly how: 'race' | 'all' | 'reaction' | 'await' | 'recursion' | 'composite' | 'storage'
  /** The promise, signal or function in the reader's words. */
  readonly what: string
  /** What is called on it: `Promise.race`, `then`. */
  readonly method: string
  /** What repeats; null for a recursion, which repeats itself. */
  readonly edge: Region | null
  /** The recursion ends by what its data say, sooner or later. */
  readonly ends: boolean
  readonly path: RetentionPath
  readonly confidence: Confidence
}

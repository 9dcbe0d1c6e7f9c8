import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { RetentionPath } from './path.js'
import type { Exit } from './release.js'

/** The kind of run whose object is kept; `event`: one of a page, outside any component. */
export type KeptRun = 'request' | 'connection' | 'job' | 'mount' | 'instance' | 'event'

/** A variable or field that keeps an object of the last run alive, because nothing empties it when the run ends. */
export interface HeldState {
  readonly kind: 'state'
  /** The assignment. */
  readonly node: TSESTree.AssignmentExpression
  /** The variable or field in the reader's words. */
  readonly holder: string
  /** What is kept, in the reader's words: `req`, `event.target`. */
  readonly value: string
  readonly run: KeptRun
  /** The component or class whose instance is kept; null where there is no name. */
  readonly owner: string | null
  /** The method or hook in which the owner should empty the slot. */
  readonly hook: string | null
  /** Where it is emptied, but not on every way out: a way that misses it. */
  readonly missed: Exit | null
  readonly path: RetentionPath
  readonly confidence: Confidence
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { ListenerSite } from './site.js'
import type { Unknown } from './unknown.js'

/** A way out of a function on which something acquired is still held. */
export interface Exit {
  readonly kind: 'return' | 'throw' | 'await' | 'yield' | 'call' | 'end'
  /** The statement or expression that leads out; null at the function's end. */
  readonly node: TSESTree.Node | null
}

/**
 * Why a removal cannot be the one that takes an acquisition back.
 *
 * - `unclear`: nobody can say; it may match. - `fresh`: it passes a function made on the spot. - `bound`: it, or the addition, passes a fresh `.bind()`.
 * - `inline`: the addition passes a function made on the spot. - `handler`: two different functions.
 * - `capture`, `event`, `target`: one of these differs.
 * - `again`: the teardown adds it again where it should remove it.
 * - `reassigned`: the field that holds the handler gets another value after the addition.
 * - `misspelt`: it stands in a method that the framework does not know. - `field`: … in a field where the framework
 *   looks for a method.
 * - `late`: its cleanup is registered after an `await`, when no component is being set up. - `dropped`: its cleanup is
 *   returned, and nobody gets it.
 */
export type Mismatch =
  | 'unclear'
  | 'fresh'
  | 'bound'
  | 'inline'
  | 'handler'
  | 'capture'
  | 'event'
  | 'target'
  | 'again'
  | 'reassigned'
  | 'misspelt'
  | 'field'
  | 'late'
  | 'dropped'

/**
 * Is it taken back?
 *
 * - `released`: on every path, by one of `by`.
 * - `some-paths`: not on the exits named, or only where the event in `only` comes.
 * - `orphaned`: only when it fires itself, and `winner`, its alternative, may come first. `group` are the listeners so
 *   left behind, `beside` all the alternatives of one run, both in source order.
 * - `mismatched`: a removal was meant and cannot match; `no-ineffective-removal` owns it.
 * - `never`: nothing in this file takes it back. `asymmetric` where the same teardown removes siblings.
 * - `handed-on`: something else owns the release now.
 */
export type ReleaseVerdict =
  | { readonly kind: 'released'; readonly by: readonly TSESTree.Node[] }
  | {
      readonly kind: 'some-paths'
      readonly confidence: Confidence
      readonly exits: readonly Exit[]
      readonly only: string | null
    }
  | {
      readonly kind: 'orphaned'
      readonly winner: Winner
      readonly group: readonly ListenerSite[]
      readonly beside: readonly ListenerSite[]
    }
  | { readonly kind: 'mismatched'; readonly by: TSESTree.Node; readonly because: Mismatch }
  | { readonly kind: 'never'; readonly teardown: Teardown | null; readonly deadSignal: boolean }
  | { readonly kind: 'handed-on'; readonly to: string }
  | Unknown

/** What comes before a listener and leaves it behind: another listener, a timer, another promise of a race. */
export type Winner =
  | { readonly kind: 'listener'; readonly node: TSESTree.Node; readonly site: ListenerSite }
  | { readonly kind: 'timer' | 'race'; readonly node: TSESTree.Node }

/** A place that exists to take things back: a method, an effect's cleanup, a hook. */
export interface Teardown {
  readonly name: string
  readonly node: TSESTree.Node
  /** What it does remove, for the message: `['resize', 'scroll']`. */
  readonly removes: readonly string[]
  /** It removes something from the same target: proof that the target lives on. */
  readonly sameTarget: boolean
  /** It takes handles over rather than removing listeners: a list of disposables. */
  readonly collects?: boolean
}

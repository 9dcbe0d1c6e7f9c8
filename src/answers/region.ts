import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { Unknown } from './unknown.js'

/**
 * What kind of run a region stands for; the words of a message come from it.
 *
 * - `program`: from start to exit. - `instance`: the life of one object of a class.
 * - `mount`: a component from mount to unmount. - `render`, `effect`: inside a mount.
 * - `connection`, `request`, `event`, `iteration`, `call`, `callback`: what they say.
 */
export type RegionKind =
  | 'program'
  | 'instance'
  | 'mount'
  | 'render'
  | 'effect'
  | 'connection'
  | 'request'
  | 'job'
  | 'event'
  | 'interval'
  | 'iteration'
  | 'call'
  | 'callback'

/** How often a region starts within one life of its parent; `bounded`: as often as some list has elements; `unknown`: handed to code that may run it at any time. */
type Frequency = 'once' | 'bounded' | 'many' | 'unknown'

/**
 * A node of the region tree: one activation that starts, runs, and ends inside its parent's.
 * `many` and `confidence` belong to the edge from the parent.
 */
export interface Region {
  readonly kind: RegionKind
  /** The function, class, loop or program whose run this is. */
  readonly node: TSESTree.Node
  readonly parent: Region | null
  readonly frequency: Frequency
  readonly confidence: Confidence
  /** What starts it, in the reader's names: `request`, `'connection' event`, `Foo`. */
  readonly label: string
  /** The name of the object whose end ends the run: the socket of a connection. */
  readonly owner?: string
  /** Where the framework lets code of this region take things back: `onUnmounted`. */
  readonly hook?: string
  /** Of instances: each keeps something of its own, an element, a socket, an id, so that there are several at a time. */
  readonly isParted?: boolean
  /** True where evidence of the finding itself may raise the edge from `possible` to `likely`. */
  readonly raisable?: boolean
}

/** Where a node runs. */
export type Activation = Region | Unknown

/** The region a value is tied to: it is the same value throughout, and dies with it. */
export interface Life {
  readonly kind: 'life'
  readonly region: Region
  readonly confidence: Confidence
  /** A parameter or field that only convention or the finding's own evidence proves to be longer-lived. */
  readonly injected?: boolean
  /** … that by its name or type is a service: one serves many. */
  readonly isService?: boolean
  /** … that is a plain parameter of a call: only a teardown of the same target proves that it is longer-lived. */
  readonly isBare?: boolean
  /** Kept by a pool after the run: a socket that the next request reuses, so that its first events never come again. */
  readonly isPooled?: boolean
  /** An `AbortSignal` that callers pass: it lives longer than each call. */
  readonly isSignal?: boolean
}

export type Lifetime = Life | Unknown

/** The answer to "does the holder outlive the activation, and does the activation repeat within the holder's life?" */
export type Growth =
  | { readonly kind: 'grows'; readonly confidence: Confidence; readonly edge: Region }
  | { readonly kind: 'bounded'; readonly because: 'same-life' | 'once' }
  | Unknown

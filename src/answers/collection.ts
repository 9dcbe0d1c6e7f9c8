import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { Owner, Reference } from './identity.js'
import type { Exit } from './release.js'
import type { Unknown } from './unknown.js'

/** What a collection is, by the expression that makes it. `disposables`: a list of things to dispose of. `table`: one that the process keeps. */
export type CollectionKind = 'map' | 'set' | 'array' | 'object' | 'string' | 'weak' | 'lru' | 'disposables' | 'table'

/**
 * A collection that may outlive the runs that fill it.
 *
 * - `module`: a variable at the top level, or a property of one. - `static`: a static field. - `global`: of the global object.
 * - `closure`: a variable of a function whose inner functions use it. - `instance`: a field.
 * - `foreign`: a list of an object that an instance was given, which `owner` says.
 */
export interface Holder {
  readonly kind: 'holder'
  readonly collection: CollectionKind
  readonly scope: 'module' | 'static' | 'global' | 'closure' | 'instance' | 'foreign'
  /** Every reference that denotes it. */
  readonly names: readonly Reference[]
  /** The expression that makes it. */
  readonly made: TSESTree.Node
  /** The name that declares it: what a message shows, and its line. */
  readonly declared: TSESTree.Node
  readonly label: string
  /** Other files reach it by name. */
  readonly isExported: boolean
  /** What to do about a list of the process, as its row says. */
  readonly remedy?: string
  /** Whose instances put themselves into a foreign list. */
  readonly owner?: Owner
}

/** A place that may put one more thing into a collection. */
export interface GrowthSite {
  readonly kind: 'growth'
  /** The call or assignment that adds. */
  readonly node: TSESTree.Node
  readonly holder: Holder
  /** What tells entries apart: a new one is added only where one of these is new. Null where each run adds one. */
  readonly keys: readonly TSESTree.Node[] | null
  /** What goes in, beside the keys. */
  readonly values: readonly TSESTree.Node[]
  /** It goes into a collection that is an entry of the holder. */
  readonly isNested: boolean
  /** Which collection of the entry, where it has several: a property's name or a place in a tuple. */
  readonly part: string | null
  /** The call of a local helper that adds; the addition itself elsewhere. */
  readonly at: TSESTree.Node
  /** The addition itself, in the helper where there is one. */
  readonly by: TSESTree.Node
}

/** Something that makes a collection smaller. `key` null: not one chosen entry. */
export interface Shrinking {
  readonly node: TSESTree.Node
  readonly how: 'entry' | 'all' | 'end' | 'replace' | 'inner' | 'blank' | 'other'
  readonly key: TSESTree.Node | null
  /** Which collection of an entry, as in a growth site. */
  readonly part: string | null
}

/** What limits a collection. */
type Bound = 'weak' | 'capacity' | 'finite-keys' | 'size-guard' | 'removed' | 'removed-elsewhere' | 'same-entry'

/** Why the removals that are there take nothing back; for the message. */
export type Futile =
  | 'blank'
  | 'inner'
  | 'fresh-key'
  | 'weak-property'
  | 'ttl-only'
  | 'created-by-removal'
  | 'dead-guard'
  | 'sibling'
  | 'pending'
  | 'ended'
  | 'undone'
  | 'counted'
  | 'other-list'

/** Is there a limit to what a growth site adds? */
export type BoundVerdict =
  | { readonly kind: 'bounded'; readonly because: Bound }
  | { readonly kind: 'some-paths'; readonly confidence: Confidence; readonly exits: readonly Exit[] }
  | {
      readonly kind: 'never'
      readonly confidence: Confidence
      readonly futile: { readonly because: Futile; readonly by: TSESTree.Node } | null
    }
  | { readonly kind: 'handed-on'; readonly to: string }
  | Unknown

import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode, Owner, Region } from '../answers/index.js'
import type { LifecycleRow } from '../catalog/index.js'
import type { Retention } from '../escape/retained.js'
import type { Uses } from '../escape/uses.js'
import type { Flows } from '../flow/flows.js'
import type { Matcher } from '../match/matcher.js'
import type { Contexts } from '../scope/contexts.js'
import type { Methods } from './methods.js'
import type { Identities } from '../scope/identity.js'
import type { Syntax } from '../syntax/walk.js'

/** What the analyses of this layer share about one file. */
export interface LifetimeContext {
  readonly syntax: Syntax
  readonly identities: Identities
  readonly matcher: Matcher
  readonly uses: Uses
  readonly retention: Retention
  readonly contexts: Contexts
  readonly members: Methods
  readonly flows: Flows
  readonly regions: RegionTree
  /** The framework rows that owners follow, as far as they were asked for. */
  readonly lifecycles: Map<Owner, LifecycleRow | null>
  /** The path of the file, with forward slashes. */
  readonly filename: string
  /** Guards that hold once per key or object (`map.has(k)`) are no guards here: each new key is growth. */
  readonly passesKeyGuards?: boolean
}

/** Appendix A's region tree. Every region is made once, so that regions can be compared by identity. */
export interface RegionTree {
  readonly program: Region
  /** The region in which a node runs, guards applied. */
  at(node: TSESTree.Node): Activation
  /** The region of a function's body. */
  ofFunction(fn: FunctionNode): Activation
  /** The region of a method of an owner, by its name; `hidden` where no other file can call it. */
  ofMethod(owner: Owner, name: string, fn: FunctionNode, hidden: boolean): Activation
  /** The life of one instance of a class, of a constructor function, or of an object literal. */
  ofOwner(owner: Owner): Activation
  /** Makes a region once per node and kind. */
  make(region: Region): Region
}

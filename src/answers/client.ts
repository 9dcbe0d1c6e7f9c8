import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { Region } from './region.js'
import type { Exit } from './release.js'

/** What a client is and does, as its catalogue row says. */
interface ClientKind {
  /** `connection pool` */
  readonly what: string
  /** `its pool of sockets` */
  readonly holds: string
  /** The methods that close it. */
  readonly release: readonly string[]
  /** How long what it opened stays: `10 s`, or `until …`. */
  readonly freedAfter?: string
  /** One for each piece of work is as usual as a shared one. */
  readonly oneEach?: boolean
}

/** A place where a client is made. */
export interface ClientSite {
  readonly kind: 'client'
  /** The expression that makes it, or the call of a local function that makes it for its caller. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression
  /** The expression that names the client and its options; `node`, or what the local function evaluates. */
  readonly made: TSESTree.CallExpression | TSESTree.NewExpression
  readonly client: ClientKind
  /** What is called, in the reader's words: `Pool`, `mysql.createPool()`. */
  readonly label: string
  /** `leaks`: what it holds stays. `churns`: it is freed after a while. `rebuilds`: nothing stays. */
  readonly harm: 'leaks' | 'churns' | 'rebuilds'
  /** `possible`: nobody has measured or documented the harm, or the options cannot be read. */
  readonly confidence: Confidence
}

/** A client that is made again and again, and never leaves the run that makes it. */
export interface PerCallClient {
  readonly site: ClientSite
  /** What runs again and again. */
  readonly edge: Region
  /** The exits on which it stays open although others close it; empty where nothing closes it. */
  readonly exits: readonly Exit[]
  /** Its options depend on the run: there may have to be one for each set of them. */
  readonly isParted: boolean
  /** Its options are those of the instance around it. */
  readonly needsInstance: boolean
  readonly confidence: Confidence
}

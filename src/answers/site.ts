import type { TSESTree } from '@typescript-eslint/utils'
import type { Identity } from './identity.js'

/** A static event name, an identity that stands for one, or null where the API has a single event. */
export type EventName =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'identity'; readonly identity: Identity; readonly label: string }
  | null

/** The `signal` of `{ signal }`, or that the options cannot be read. */
export type SignalOption =
  | { readonly kind: 'none' }
  | { readonly kind: 'signal'; readonly identity: Identity; readonly node: TSESTree.Node }
  | { readonly kind: 'unreadable' }

/** A place where a listener is added. */
export interface ListenerSite {
  readonly kind: 'listener'
  readonly node: TSESTree.CallExpression
  /** The catalogue family whose removals can match. */
  readonly family: string
  readonly target: { readonly node: TSESTree.Node; readonly identity: Identity; readonly label: string }
  readonly event: EventName
  readonly handler: { readonly node: TSESTree.Node; readonly identity: Identity }
  readonly once: boolean
  readonly capture: boolean
  readonly signal: SignalOption
  /** The same function added again is not added twice. */
  readonly deduplicates: boolean
  /** What the listener is given as `this`, and is kept with it. */
  readonly context: TSESTree.Node | null
  /** Where an instance of a class with a base is the context, its end ends the listener. */
  readonly endsWithContext?: boolean
  /** The call returns what takes the listener back: a disposable or disposer of its library, or what a local helper returns. */
  readonly handle: 'disposable' | 'helper' | null
  /** The list or store of disposables that the call itself gives the handle to. */
  readonly disposables: TSESTree.Node | null
  /** A promise waits for it, and nobody has the function: `events.once(emitter, name)`. */
  readonly awaited?: boolean
}

/** A place where listeners are removed; `handler` null removes all of the event, `event` null all of the target. */
export interface RemovalSite {
  readonly kind: 'removal'
  readonly node: TSESTree.CallExpression
  readonly family: string
  readonly target: { readonly node: TSESTree.Node; readonly identity: Identity }
  readonly event: EventName
  readonly handler: { readonly node: TSESTree.Node; readonly identity: Identity } | null
  readonly capture: boolean
}

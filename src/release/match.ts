import type { TSESTree } from '@typescript-eslint/utils'
import type { EventName, Identity, ListenerSite, Mismatch, RemovalSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameReference, sameValue } from '../scope/same.js'
import { staticKey, unwrap } from '../syntax/nodes.js'

/** A call that takes a listener back, or that was meant to. */
export interface Candidate {
  readonly node: TSESTree.CallExpression
  readonly because: Mismatch | null
}

/** Which removals can match which listener, by identity of target, event, handler and capture flag. */
export class Matches {
  constructor(
    readonly removals: readonly RemovalSite[],
    readonly listeners: readonly ListenerSite[],
    readonly context: LifetimeContext,
  ) {}

  /** The removals of a listener; `because` is null where they match. */
  of(site: ListenerSite): readonly Candidate[] {
    return this.removals.flatMap((removal) => {
      if (removal.family !== site.family) return []
      const because = mismatch(site, removal)
      return because === undefined ? [] : [{ node: removal.node, because }]
    })
  }

  /** The removal that was meant for this listener and cannot match it: it matches no other either. */
  nearMissOf(site: ListenerSite): Candidate | null {
    const near = this.of(site).find((candidate) => candidate.because !== null && !this.#servesAnother(candidate, site))
    return near ?? null
  }

  #servesAnother({ node }: Candidate, site: ListenerSite): boolean {
    return this.listeners.some(
      (other) => other !== site && this.of(other).some((candidate) => candidate.node === node && candidate.because === null),
    )
  }

  /** Every `abort()` of the controller behind a signal. */
  abortsOf(signal: Identity): readonly TSESTree.CallExpression[] {
    if (signal.kind === 'unknown' || signal.path.at(-1) !== 'signal') return []
    const controller: Identity = { ...signal, path: signal.path.slice(0, -1) }
    return this.context.syntax.all('CallExpression').filter((call) => {
      const callee = unwrap(call.callee)
      return callee.type === 'MemberExpression' && staticKey(callee) === 'abort' && sameReference(this.context.identities.of(callee.object), controller)
    })
  }
}

/** Null: it matches. Undefined: it is about something else. Otherwise what differs. */
function mismatch(site: ListenerSite, removal: RemovalSite): Mismatch | null | undefined {
  if (!sameReference(site.target.identity, removal.target.identity)) return undefined
  if (removal.event && !sameEvent(site.event, removal.event)) return undefined
  if (!removal.handler) return null
  if (!sameValue(site.handler.identity, removal.handler.identity)) return 'handler'
  return site.capture === removal.capture ? null : 'capture'
}

/** Two event names are equal by text or by identity; a computed name may be any. */
function sameEvent(a: EventName, b: EventName): boolean {
  if (!a || !b) return a === b
  if (a.kind === 'text' && b.kind === 'text') return withoutNamespace(a.text, b.text)
  if (a.kind === 'identity' && b.kind === 'identity') return sameReference(a.identity, b.identity) || a.label === b.label
  return false
}

/** jQuery: `.off('.tab')` removes `click.tab`; `.off('click')` removes it too. */
function withoutNamespace(added: string, removed: string): boolean {
  if (added === removed) return true
  const [event, ...spaces] = added.split('.')
  const [removedEvent, ...removedSpaces] = removed.split('.')
  if (spaces.length === 0 && removedSpaces.length === 0) return removed.split(/\s+/).includes(added)
  return (removedEvent === '' || removedEvent === event) && removedSpaces.every((space) => spaces.includes(space))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { EventName, Identity, ListenerSite, Mismatch, RemovalSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameReference, sameValue } from '../scope/same.js'
import { wrapped } from '../syntax/nodes.js'
import { groupBy } from '../syntax/walk.js'

/** A call that takes a listener back, or that was meant to. */
export interface Candidate {
  readonly node: TSESTree.CallExpression
  readonly because: Mismatch | null
}

/** Which removals can match which listener, by identity of target, event, handler and capture flag. */
export class Matches {
  readonly #memo = new Map<ListenerSite, readonly Candidate[]>()
  readonly #byFamily: ReadonlyMap<string, readonly RemovalSite[]>
  #serving: Map<TSESTree.Node, ListenerSite[]> | null = null

  constructor(
    readonly removals: readonly RemovalSite[],
    readonly listeners: readonly ListenerSite[],
    readonly context: LifetimeContext,
  ) {
    this.#byFamily = groupBy(removals, (removal) => removal.family)
  }

  /** The removals of a listener; `because` is null where they match. */
  of(site: ListenerSite): readonly Candidate[] {
    const known = this.#memo.get(site)
    if (known) return known
    const candidates = (this.#byFamily.get(site.family) ?? []).flatMap((removal) => {
      const because = mismatch(site, removal)
      return because === undefined ? [] : [{ node: removal.node, because }]
    })
    this.#memo.set(site, candidates)
    return candidates
  }

  /** The removal that was meant for this listener and cannot match it: it matches no other either. */
  nearMissOf(site: ListenerSite): Candidate | null {
    const near = this.of(site).find((candidate) => candidate.because !== null && !this.#servesAnother(candidate, site))
    return near ?? null
  }

  #servesAnother({ node }: Candidate, site: ListenerSite): boolean {
    if (!this.#serving) {
      this.#serving = new Map()
      for (const listener of this.listeners)
        for (const candidate of this.of(listener)) {
          if (candidate.because !== null) continue
          const served = this.#serving.get(candidate.node)
          if (served) served.push(listener)
          else this.#serving.set(candidate.node, [listener])
        }
    }
    return this.#serving.get(node)?.some((other) => other !== site) ?? false
  }

  /** Every `abort()` of the controller behind a signal. */
  abortsOf(signal: Identity): readonly TSESTree.CallExpression[] {
    if (signal.kind === 'unknown' || signal.path.at(-1) !== 'signal') return []
    const controller: Identity = { ...signal, path: signal.path.slice(0, -1) }
    return this.context.syntax.membersNamed('abort').flatMap((member) => {
      const call = wrapped(member).parent
      const aborts = call?.type === 'CallExpression' && call.callee === wrapped(member) && sameReference(this.context.identities.of(member.object), controller)
      return aborts ? [call] : []
    })
  }
}

/** Null: it matches. Undefined: it is about something else. Otherwise what differs. */
function mismatch(site: ListenerSite, removal: RemovalSite): Mismatch | null | undefined {
  if (!sameReference(site.target.identity, removal.target.identity)) return undefined
  if (removal.event && !sameEvent(site.event, removal.event)) {
    // `off(this.namespace)`: a computed name without a handler may clear any event.
    const isOpen = !removal.handler && removal.event.kind === 'identity'
    return isOpen ? null : undefined
  }
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

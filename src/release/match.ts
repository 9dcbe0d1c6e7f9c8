import type { TSESTree } from '@typescript-eslint/utils'
import type { EventName, Identity, ListenerSite, Mismatch, RemovalSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isCallStep } from '../scope/identity.js'
import { sameReference, sameValue } from '../scope/same.js'
import { isFunction, unwrap, wrapped } from '../syntax/nodes.js'
import { Aliases } from './aliases.js'
import { RemovalIndex } from './removal-index.js'
import { unrunCleanup } from './unrun.js'
import { deadHook, differenceOf, isMadeHere, isOwnFunction, isReassigned } from './mismatch.js'

/** Fields that may hold a global object under another name. */
const MAY_BE_GLOBAL = /doc|win|view|root|scroll|target|host|global$/i

/** A removal of the same family as a listener, and why it cannot match; null where it does. */
export interface Candidate {
  readonly removal: RemovalSite
  readonly because: Mismatch | null
}

/** Which removals can match which listener, by identity of target, event, handler and capture flag. */
export class Matches {
  readonly #memo = new Map<ListenerSite, readonly Candidate[]>()
  readonly #index: RemovalIndex
  readonly #aliases: Aliases
  #serving: Map<RemovalSite, ListenerSite[]> | null = null

  constructor(
    readonly removals: readonly RemovalSite[],
    readonly listeners: readonly ListenerSite[],
    readonly context: LifetimeContext,
  ) {
    this.#aliases = new Aliases(context)
    this.#index = new RemovalIndex(removals, this.#aliases)
  }

  /** The removals that have to do with a listener. */
  of(site: ListenerSite): readonly Candidate[] {
    const known = this.#memo.get(site)
    if (known) return known
    const candidates = [...this.#index.candidates(site)].flatMap((removal) => {
      const because = this.#compare(site, removal)
      return because === undefined ? [] : [{ removal, because }]
    })
    this.#memo.set(site, candidates)
    return candidates
  }

  /** The removals that take a listener back wherever they run. */
  matching(site: ListenerSite): readonly TSESTree.CallExpression[] {
    return this.of(site).flatMap((candidate) => (candidate.because === null ? [candidate.removal.node] : []))
  }

  /** The removal that was meant for this listener and cannot match it: it matches no other either. */
  nearMissOf(site: ListenerSite): Candidate | null {
    const order: readonly (Mismatch | null)[] = [
      'unclear',
      'reassigned',
      'misspelt',
      'field',
      'late',
      'dropped',
      'fresh',
      'bound',
      'capture',
      'inline',
      'handler',
      'target',
      'event',
    ]
    const near = this.of(site).filter(({ removal, because }) => because !== null && !this.isServing(removal, site))
    return near.sort((a, b) => order.indexOf(a.because) - order.indexOf(b.because))[0] ?? null
  }

  /** Whether a removal matches a listener other than `site`. */
  isServing(removal: RemovalSite, site: ListenerSite | null): boolean {
    if (!this.#serving) {
      this.#serving = new Map()
      for (const listener of this.listeners)
        for (const candidate of this.of(listener)) {
          if (candidate.because !== null) continue
          const served = this.#serving.get(candidate.removal)
          if (served) served.push(listener)
          else this.#serving.set(candidate.removal, [listener])
        }
    }
    return this.#serving.get(removal)?.some((other) => other !== site) ?? false
  }

  isSameTarget(a: ListenerSite, b: ListenerSite): boolean {
    return this.#aliases.same(a.target.identity, b.target.identity)
  }

  isSameEvent(a: ListenerSite, b: ListenerSite): boolean {
    return sameEvent(a.event, b.event)
  }

  /** Whether two additions are the same in all their parts. */
  isTwin(a: ListenerSite, b: ListenerSite): boolean {
    return (
      a.family === b.family &&
      sameEvent(a.event, b.event) &&
      sameValue(a.handler.identity, b.handler.identity) &&
      this.#aliases.same(a.target.identity, b.target.identity)
    )
  }

  /** Whether a removal passes a function that is made on the spot, to something that listeners are added to. */
  isFresh(removal: RemovalSite): boolean {
    const handler = removal.handler && unwrap(removal.handler.node)
    if (!handler || !isMadeHere(handler, this.context)) return false
    return (
      removal.family === 'event-target' ||
      this.listeners.some((site) => this.of(site).some((candidate) => candidate.removal === removal))
    )
  }

  /** Every `abort()` of the controller behind a signal. */
  abortsOf(signal: Identity): readonly TSESTree.CallExpression[] {
    if (signal.kind === 'unknown' || signal.path.at(-1) !== 'signal') return []
    const controller: Identity = { ...signal, path: signal.path.slice(0, -1) }
    return this.context.syntax.membersNamed('abort').flatMap((member) => {
      const call = wrapped(member).parent
      const aborts =
        call?.type === 'CallExpression' &&
        call.callee === wrapped(member) &&
        sameReference(this.context.identities.of(member.object), controller)
      return aborts ? [call] : []
    })
  }

  /** As `abortsOf`, without those in a cleanup that nothing runs. */
  runningAbortsOf(signal: Identity, site: ListenerSite): readonly TSESTree.CallExpression[] {
    return this.abortsOf(signal).filter((abort) => unrunCleanup(abort, site.node, this.context) === null)
  }

  /** Two targets that cannot be one: different globals, different fields, a global and a field of something else. */
  #areApart(a: Identity, b: Identity): boolean {
    if (a.kind === 'unknown' || b.kind === 'unknown') return false
    const isGlobal = ({ root }: typeof a): boolean => root.kind === 'global' || root.kind === 'import'
    const isField = ({ root, path }: typeof a): boolean =>
      root.kind === 'this' &&
      path.length === 1 &&
      !MAY_BE_GLOBAL.test(path[0] ?? '') &&
      this.context.syntax.assignmentsTo(path[0] ?? '').length > 0
    return (isGlobal(a) || isField(a)) && (isGlobal(b) || isField(b))
  }

  /** Null: it matches. Undefined: it is about something else. Otherwise what differs. */
  #compare(site: ListenerSite, removal: RemovalSite): Mismatch | null | undefined {
    const target = this.#aliases.same(site.target.identity, removal.target.identity)
    const event = !removal.event || sameEvent(site.event, removal.event)
    const isDynamic =
      (removal.event?.kind === 'identity' || site.event?.kind === 'identity') &&
      !areOtherEvents(site.event, removal.event)
    if (!removal.handler) return target && event ? null : target && isDynamic ? 'unclear' : undefined
    const [added, removed] = [site.handler.identity, removal.handler.identity]
    const handler =
      sameValue(added, removed) || sameValue(this.#aliases.canonical(added), this.#aliases.canonical(removed))
    if (target && event) {
      if (!handler) return differenceOf(site, removal, this.context)
      if (site.capture !== removal.capture) return 'capture'
      if (isReassigned(site, removal, this.context)) return 'reassigned'
      return deadHook(removal, site, this.context) ?? unrunCleanup(removal.node, site.node, this.context)
    }
    if (event && !handler && areNamedAlike(site.target.identity, removal.target.identity)) {
      const because = differenceOf(site, removal, this.context)
      return because === 'fresh' || because === 'bound' || because === 'inline' ? because : undefined
    }
    const isInline = isFunction(unwrap(site.handler.node))
    if (target && isDynamic && !isInline)
      return handler || !isOwnFunction(unwrap(removal.handler.node), this.context) ? 'unclear' : undefined
    // `add(command.abort.listener)` … `remove(entry.abort.listener)`: one function, kept in an object that goes around.
    if (event && !handler && areKeptAlike(added, removed)) return 'unclear'
    if (!handler || !isNamed(removal.handler.identity)) return undefined
    if (event) {
      const [a, b] = [site.target.identity, removal.target.identity]
      // The same listener of the same event, taken from what may be the same target under another name.
      return this.#areApart(a, b) || this.#aliases.isMadeTwice(a, b) ? 'target' : 'unclear'
    }
    return target && areOtherEvents(site.event, removal.event) ? 'event' : undefined
  }
}

/** `bind(el)` and `unbind(el)`: parameters of two functions that by their name and path are meant to be one thing. */
function areNamedAlike(a: Identity, b: Identity): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false
  if (a.root.kind !== 'parameter' || b.root.kind !== 'parameter' || a.root.fn === b.root.fn) return false
  const names = [a.root, b.root].map(({ fn, index }) => {
    const parameter = fn.params[index]
    return parameter?.type === 'Identifier' ? parameter.name : null
  })
  return names[0] !== null && names[0] === names[1] && a.path.join('.') === b.path.join('.')
}

/** Members of the same name, of objects other than instances: what holds the function may have come from elsewhere. */
function areKeptAlike(a: Identity, b: Identity): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false
  const isKept = ({ root, path }: typeof a): boolean => path.length > (root.kind === 'this' ? 1 : 0)
  return isKept(a) && isKept(b) && a.path.at(-1) === b.path.at(-1)
}

/** A handler of the owner's own: whoever removes it by name means a listener of this file. */
function isNamed(identity: Identity): boolean {
  return (
    identity.kind === 'reference' &&
    (identity.root.kind === 'this' || identity.root.kind === 'variable') &&
    identity.path.length <= 1
  )
}

/** Two event names that are known to differ: two texts, two members of one object of constants. */
function areOtherEvents(a: EventName, b: EventName): boolean {
  if (a?.kind === 'text' && b?.kind === 'text') return true
  if (a?.kind !== 'identity' || b?.kind !== 'identity') return false
  if (a.identity.kind === 'unknown' || b.identity.kind === 'unknown') return false
  const [x, y] = [a.identity, b.identity]
  return (
    isConstants(x) &&
    isConstants(y) &&
    sameReference({ ...x, path: x.path.slice(0, -1) }, { ...y, path: y.path.slice(0, -1) })
  )
}

function isConstants({ root, path }: Extract<Identity, { kind: 'reference' }>): boolean {
  return (root.kind === 'import' || root.kind === 'variable') && path.length > 0 && !path.some(isCallStep)
}

/** Two event names are equal by text or by identity. */
function sameEvent(a: EventName, b: EventName): boolean {
  if (!a || !b) return a === b
  if (a.kind === 'text' && b.kind === 'text') return withoutNamespace(a.text, b.text)
  if (a.kind === 'identity' && b.kind === 'identity')
    return sameReference(a.identity, b.identity) || a.label === b.label
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

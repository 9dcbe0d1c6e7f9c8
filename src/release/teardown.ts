import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Identity, ListenerSite, Owner, Teardown } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isHook, lifecycleOf } from '../lifetime/lifecycles.js'
import { ownerOfThis } from '../scope/owner.js'
import { sameReference } from '../scope/same.js'
import { classOfMember, isFunction, isInside, memberOfFunction, nameOf } from '../syntax/nodes.js'
import { groupBy } from '../syntax/walk.js'
import { sourceLabel } from '../syntax/text.js'
import { handleOf } from './handles.js'
import { homeOf, isUnder, nestedFunctionIn } from './home.js'
import type { Matches } from './match.js'
import { isCleanupSource, rolesOf } from './roles.js'

/** A listener beside the one asked about, and where it is removed. */
interface Sibling {
  readonly site: ListenerSite
  readonly removals: readonly TSESTree.Node[]
}

/** Finds the place that exists to take back what stands around a listener, and what it does take back. */
export class Teardowns {
  readonly #memo = new Map<ListenerSite, Teardown | null>()
  readonly #owners = new Map<ListenerSite, Owner | null>()
  readonly #names = new Map<ListenerSite, string | null>()
  #byPlace: Map<Owner | FunctionNode | null, ListenerSite[]> | null = null

  constructor(
    readonly matches: Matches,
    readonly context: LifetimeContext,
  ) {}

  /**
   * By rank: for a handle that is dropped, the list that the handles beside it go to; a cleanup or disposer inside the function that adds the listener; a framework's hook; a method with a
   * teardown's name; any member that removes a listener added beside it, as `hide` of `show`.
   */
  of(site: ListenerSite): Teardown | null {
    const known = this.#memo.get(site)
    if (known !== undefined) return known
    const teardown = this.#collectorBeside(site) ?? this.#local(site) ?? this.#ofOwner(site)
    this.#memo.set(site, teardown)
    return teardown
  }

  ownerOf(site: ListenerSite): Owner | null {
    const known = this.#owners.get(site)
    if (known !== undefined) return known
    const owner = ownerAround(site.node, this.context)
    this.#owners.set(site, owner)
    return owner
  }

  /** Whether a listener is added by code that exists to take things back. */
  isInTeardown(site: ListenerSite): boolean {
    return this.nameAround(site) !== null
  }

  /** The same listener added once more by a teardown, which should remove it; the site itself if it is that one. */
  twinInTeardown(site: ListenerSite): ListenerSite | null {
    if (this.matches.matching(site).length > 0) return null
    const beside = this.#beside(site)
    if (!beside.some((other) => this.isInTeardown(other))) return null
    const twins = beside.filter((other) => other === site || this.matches.isTwin(site, other))
    const again = twins.find((twin) => this.isInTeardown(twin))
    return again && twins.some((twin) => !this.isInTeardown(twin)) ? again : null
  }

  /** The name of the teardown around a site: a hook, a method with a teardown's name, an effect's cleanup. */
  nameAround(site: ListenerSite): string | null {
    const known = this.#names.get(site)
    if (known !== undefined) return known
    const name = this.#nameAround(site)
    this.#names.set(site, name)
    return name
  }

  #nameAround(site: ListenerSite): string | null {
    const owner = this.ownerOf(site)
    const hooks = owner ? (lifecycleOf(owner, this.context)?.teardown ?? []) : []
    const method = owner && this.context.members.of(owner).find(({ fn }) => isInside(site.node, fn))
    if (method && (isHook(method.name, hooks) || TEARDOWN_NAMES.has(method.name))) return method.name
    const { fn } = homeOf(site.node, this.context)
    const isCleanup =
      fn &&
      this.context.uses.of(fn).some((use) => use.kind === 'returned' && use.fn && isCleanupSource(use.fn, this.context))
    return isCleanup ? 'the cleanup' : null
  }

  /** The listeners of the same owner, or of the same function where there is none, the site itself included. */
  #beside(site: ListenerSite): readonly ListenerSite[] {
    this.#byPlace ??= groupBy(
      this.matches.listeners,
      (listener) => this.ownerOf(listener) ?? homeOf(listener.node, this.context).fn,
    )
    const place = this.ownerOf(site) ?? homeOf(site.node, this.context).fn
    return this.#byPlace.get(place) ?? []
  }

  /** The listeners beside one that something removes. */
  #siblingsOf(site: ListenerSite): Sibling[] {
    return this.#beside(site).flatMap((other) => {
      if (other === site) return []
      const removals = this.matches.matching(other)
      return removals.length > 0 ? [{ site: other, removals }] : []
    })
  }

  /** `this.disposables` of `this.disposables.push(bus.onDidOpen(f))`, beside a call whose disposable is dropped. */
  #collectorBeside(site: ListenerSite): Teardown | null {
    if (site.handle !== 'disposable') return null
    const kept = this.#beside(site).flatMap((other) => {
      const handle = other !== site && other.handle === 'disposable' ? handleOf(other, this.context) : null
      return handle?.kind === 'handed' && handle.to ? [{ other, to: handle.to }] : []
    })
    const [first] = kept
    if (!first) return null
    const siblings = kept.map(({ other }) => other)
    const name = sourceLabel(first.to, this.context.syntax.sourceCode).replace(/\.(?:push|add)$/, '')
    return { name, node: first.to, collects: true, ...summary(siblings, site), sameTarget: false }
  }

  #local(site: ListenerSite): Teardown | null {
    const home = homeOf(site.node, this.context).fn
    if (!home) return null
    const removed = new Map<FunctionNode, ListenerSite[]>()
    for (const { site: sibling, removals } of this.#siblingsOf(site))
      for (const removal of removals) {
        const fn = isUnder(removal, home) ? nestedFunctionIn(removal, home, this.context) : null
        if (fn) removed.set(fn, [...(removed.get(fn) ?? []), sibling])
      }
    for (const [fn, siblings] of removed)
      if (
        rolesOf(fn, site, this.context).some(
          (role) => role.kind === 'sure' || role.kind === 'returned' || role.kind === 'handed',
        )
      )
        return { name: nameOf(fn) ?? 'the cleanup', node: fn, ...summary(siblings, site) }
    return null
  }

  #ofOwner(site: ListenerSite): Teardown | null {
    const owner = this.ownerOf(site)
    if (!owner) return null
    const hooks = lifecycleOf(owner, this.context)?.teardown ?? []
    // In a component only the framework's hooks end an instance: its `close` may close a menu.
    const rank = (name: string): number =>
      isHook(name, hooks) ? 0 : hooks.length === 0 && TEARDOWN_NAMES.has(name) ? 1 : 2
    const methods = this.context.members
      .of(owner)
      .filter((method) => !isInside(site.node, method.fn) && !isHandlerNamed(site, method.name))
    const ranked = [...methods].sort((a, b) => rank(a.name) - rank(b.name))
    const siblings = this.#siblingsOf(site)
    const home = homeOf(site.node, this.context).fn
    for (const method of ranked) {
      const removed = siblings
        .filter((sibling) => sibling.removals.some((removal) => isInside(removal, method.fn)))
        .filter((sibling) => rank(method.name) < 2 || homeOf(sibling.site.node, this.context).fn === home)
      if (removed.length > 0)
        return {
          name: method.name,
          node: method.fn,
          ...summary(
            removed.map((r) => r.site),
            site,
            rank(method.name) < 2,
          ),
        }
    }
    const [first] = ranked
    return first && rank(first.name) < 2 ? { name: first.name, node: first.fn, removes: [], sameTarget: false } : null
  }
}

/** Whether the listener itself is this method: it cannot be what takes itself back. */
function isHandlerNamed({ handler: { identity } }: ListenerSite, name: string): boolean {
  return (
    identity.kind === 'reference' &&
    identity.root.kind === 'this' &&
    identity.path.length === 1 &&
    identity.path[0] === name
  )
}

function summary(
  removed: readonly ListenerSite[],
  site: ListenerSite,
  endsOwner = true,
): Pick<Teardown, 'removes' | 'sameTarget'> {
  const labels = removed.map(({ event }) =>
    event?.kind === 'text' ? `'${event.text}'` : (event?.label ?? 'a listener'),
  )
  return {
    removes: [...new Set(labels)],
    sameTarget: endsOwner && removed.some((other) => areRelated(site.target.identity, other.target.identity)),
  }
}

/** One is a part of the other, as `request.verifier` is of `request`: they live as long, as far as one can tell. */
function areRelated(a: Identity, b: Identity): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false
  const depth = Math.min(a.path.length, b.path.length)
  return sameReference({ ...a, path: a.path.slice(0, depth) }, { ...b, path: b.path.slice(0, depth) })
}

/** The class, prototype or object literal whose member a node stands in, however deep. */
export function ownerAround(node: TSESTree.Node, context: LifetimeContext): Owner | null {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue
    const member = memberOfFunction(at)
    const owner = member
      ? classOfMember(member)
      : at.type === 'FunctionExpression'
        ? context.identities.ownerOf(at)
        : null
    if (owner && owner !== at) return owner
  }
  const around = ownerOfThis(node, context.identities)
  return around && !around.isStatic ? around.owner : null
}

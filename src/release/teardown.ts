import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite, Owner, Teardown } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { lifecycleOf } from '../lifetime/lifecycles.js'
import { methodsOf } from '../lifetime/members.js'
import { ownerOfThis } from '../scope/owner.js'
import { sameReference } from '../scope/same.js'
import { isFunction, isInside, memberOfFunction, nameOf, classOfMember } from '../syntax/nodes.js'
import { homeOf } from './home.js'
import type { Matches } from './match.js'
import { rolesOf } from './roles.js'

/**
 * The place that exists to take back what stands around a listener, and what it does take back.
 * By rank: a framework's hook; a method with a teardown's name; a member that removes a listener of this owner; the
 * cleanup or disposer of the function the listener is added in.
 */
export function teardownOf(site: ListenerSite, matches: Matches, context: LifetimeContext): Teardown | null {
  const local = localTeardown(site, matches, context)
  if (local) return local
  const owner = ownerAround(site.node, context)
  if (!owner) return null
  const methods = methodsOf(owner, context).filter((method) => !isInside(site.node, method.fn))
  const row = lifecycleOf(owner, context)
  const ranked = [
    ...methods.filter((method) => row?.teardown.includes(method.name)),
    ...methods.filter((method) => TEARDOWN_NAMES.has(method.name)),
    ...methods,
  ]
  const teardowns = ranked.map((method) => ({
    name: method.name,
    node: method.fn,
    ...removedIn(method.fn, site, matches, isNamed(method.name, row?.teardown)),
  }))
  const named = row || methods.some((method) => TEARDOWN_NAMES.has(method.name)) ? teardowns[0] : undefined
  return teardowns.find((teardown) => teardown.removes.length > 0) ?? (named && isNamed(named.name, row?.teardown) ? named : null)
}

function isNamed(name: string, hooks: readonly string[] | undefined): boolean {
  return TEARDOWN_NAMES.has(name) || (hooks?.includes(name) ?? false)
}

/** A function inside the one that adds the listener, which takes siblings back and is meant to: cleanup, disposer, hook. */
function localTeardown(site: ListenerSite, matches: Matches, context: LifetimeContext): Teardown | null {
  const home = homeOf(site.node, context).fn
  if (!home) return null
  for (const fn of context.syntax.all('ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration')) {
    if (fn === home || !isInside(fn, home) || homeOf(fn, context).fn !== home) continue
    const removed = removedIn(fn, site, matches)
    if (removed.removes.length > 0 && rolesOf(fn, site, context).some((role) => role.kind === 'sure' || role.kind === 'returned' || role.kind === 'handed'))
      return { name: nameOf(fn) ?? 'the cleanup', node: fn, ...removed }
  }
  return null
}

/**
 * The siblings of a listener that a function removes. What ends the owner counts for all its listeners; any other
 * member, as `hide` of `show`, only for those added beside them.
 */
function removedIn(fn: FunctionNode, site: ListenerSite, matches: Matches, endsOwner = true): Pick<Teardown, 'removes' | 'sameTarget'> {
  const home = homeOf(site.node, matches.context).fn
  const removed = matches.listeners
    .filter((other) => other !== site && isSibling(other, site, matches.context))
    .filter((other) => endsOwner || homeOf(other.node, matches.context).fn === home)
    .filter((other) => matches.of(other).some((candidate) => candidate.because === null && isInside(candidate.node, fn)))
  const labels = removed.map((other) => (other.event?.kind === 'text' ? `'${other.event.text}'` : (other.event?.label ?? 'a listener')))
  return { removes: [...new Set(labels)], sameTarget: removed.some((other) => sameReference(other.target.identity, site.target.identity)) }
}

function isSibling(a: ListenerSite, b: ListenerSite, context: LifetimeContext): boolean {
  const owner = ownerAround(a.node, context)
  return owner !== null ? owner === ownerAround(b.node, context) : homeOf(a.node, context).fn === homeOf(b.node, context).fn
}

/** The class, prototype or object literal whose member a node stands in, however deep. */
export function ownerAround(node: TSESTree.Node, context: LifetimeContext): Owner | null {
  for (let at = node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue
    const member = memberOfFunction(at)
    const owner = member ? classOfMember(member) : at.type === 'FunctionExpression' ? context.identities.ownerOf(at) : null
    if (owner && owner !== at) return owner
  }
  const around = ownerOfThis(node, context.identities)
  return around && !around.isStatic ? around.owner : null
}

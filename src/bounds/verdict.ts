import type { TSESTree } from '@typescript-eslint/utils'
import { collectionMade } from '../acquire/holders.js'
import type { Handling } from '../acquire/handling.js'
import type { BoundVerdict, Exit, FunctionNode, GrowthSite, Holder, Shrinking } from '../answers/index.js'
import { exitsWithout } from '../flow/exits.js'
import { conditionsAt } from '../flow/known.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { homeOf, isUnder, nestedFunctionIn } from '../release/home.js'
import { functionOf } from '../release/handlers.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { endOf } from './ends.js'
import { missedBy } from './missed.js'
import { hasKey, isSizeGuarded, isTeardown, sortShrinkings } from './removal.js'

const bounded = (because: Extract<BoundVerdict, { kind: 'bounded' }>['because']): BoundVerdict => ({
  kind: 'bounded',
  because,
})

/**
 * What limits a collection; the first that applies decides.
 *
 * | collection | verdict |
 * |---|---|
 * | `WeakMap`, `WeakSet`; a cache with a capacity | bounded |
 * | returned, stored or given to unknown code | handed on |
 * | its size is tested before an entry is added | bounded |
 * | an entry ends, as the file itself shows, and no removal but a teardown's could take it out | never |
 * | an entry is removed, or all are, elsewhere in the file | bounded |
 * | the same entry is removed by the function that adds it, on all paths; on some | bounded; some paths |
 * | only a removal that cannot take an entry away, or none | never |
 */
export function boundOf(site: GrowthSite, handling: Handling, context: LifetimeContext): BoundVerdict {
  const { holder } = site
  if (holder.collection === 'weak' && !site.isNested && site.node.type === 'CallExpression') return bounded('weak')
  if (site.isNested && handling.growth.some((other) => other.values.some((value) => isLimited(value, context))))
    return bounded('capacity')
  if (holder.collection === 'lru') {
    const capacity = capacityOf(holder)
    if (capacity !== 'ttl-only') return bounded('capacity')
    return { kind: 'never', confidence: 'certain', futile: { because: 'ttl-only', by: holder.made } }
  }
  if (handling.escapes.length > 0) return { kind: 'handed-on', to: 'other code' }
  const { effective, futile } = sortShrinkings(site, handling, context)
  if (futile?.because !== 'dead-guard' && isSizeGuarded(site, handling.sizes)) return bounded('size-guard')
  const missed = missedBy(site, handling, context)
  if (missed) return { kind: 'never', confidence: 'likely', futile: missed }
  const end = holder.isExported ? null : endOf(site, { ...handling, shrinking: effective }, context)
  if (end) return { kind: 'never', confidence: 'likely', futile: end }
  if (effective.length > 0) return removedBy(effective, site, context)
  if (holder.isExported && futile === null) return { kind: 'handed-on', to: 'other files' }
  const weak =
    holder.collection === 'weak' && !site.isNested ? ({ because: 'weak-property', by: site.node } as const) : null
  return { kind: 'never', confidence: 'certain', futile: weak ?? futile }
}

/** Whether an entry is itself a collection with a limit: an LRU per key. */
function isLimited(value: TSESTree.Node, context: LifetimeContext): boolean {
  const at = unwrap(value)
  const variable = at.type === 'Identifier' ? context.identities.bindings.variableOf(at) : null
  const made = variable
    ? context.identities.bindings.writesOf(variable).map((write) => write.writeExpr as TSESTree.Node | null)
    : [at]
  return made.some((node) => /^(?:lru|weak)$/.test(collectionMade(node) ?? ''))
}

/** `new LRUCache({ max: 500 })`, `{ ttl }` alone, or nobody knows. */
function capacityOf({ made }: Holder): 'capacity' | 'ttl-only' | 'unknown' {
  const at = unwrap(made)
  const options = at.type === 'NewExpression' ? at.arguments[0] : undefined
  if (options?.type !== 'ObjectExpression') return 'unknown'
  const names = options.properties.map((p) => (p.type === 'Property' ? staticKey(p) : null))
  if (names.includes(null) || names.some((name) => /^(?:max|maxSize|capacity|ttlAutopurge|limit)$/.test(name ?? '')))
    return 'capacity'
  return names.includes('ttl') ? 'ttl-only' : 'unknown'
}

function removedBy(effective: readonly Shrinking[], site: GrowthSite, context: LifetimeContext): BoundVerdict {
  const home = homeOf(site.at, context).fn
  const own = effective.filter(
    ({ node, key }) => (hasKey(key, site, context) && isUnder(node, home)) || isByWork(node, key, site, context),
  )
  const others = effective.filter((shrinking) => !own.includes(shrinking) && !endsAll(shrinking))
  if (!home || own.length === 0 || others.length > 0) return bounded('removed-elsewhere')
  const inFlow = new Set<TSESTree.Node>()
  const partial: FunctionNode[] = []
  const left: Exit[] = []
  let failures = 0
  for (const { node } of own) {
    const at = homeOf(node, context)
    if (at.fn === home) {
      inFlow.add(ownTestAround(at.anchor, site, context) ?? at.anchor)
      continue
    }
    const fn = isUnder(node, home) ? nestedFunctionIn(node, home, context) : at.fn
    const role = fn && roleOf(fn, context)
    if (role === 'failure') failures++
    else if (fn && role === 'success') partial.push(fn)
    else {
      const failing = fn && failingExits(fn, node, site, context)
      if (!failing || failing.length === 0) return bounded('removed')
      left.push(...failing)
    }
  }
  if (left.length > 0) {
    const isCaught = failures > 0 || [...inFlow].some((at) => isOnFailure(at))
    return isCaught ? bounded('removed') : { kind: 'some-paths', confidence: 'likely', exits: left }
  }
  if (partial.length > 0 && failures > 0) return bounded('removed')
  if (inFlow.size === 0) return partial.length > 0 ? onSuccess(partial, context) : { kind: 'unknown', why: 'syntax' }
  return onPaths(site, home, inFlow, context)
}

/**
 * `this.pending.get(id) === promise` of `if (…) this.pending.delete(id)`: a test of the entry itself, which says whether
 * there is anything to remove; null elsewhere.
 */
function ownTestAround(removal: TSESTree.Node, site: GrowthSite, context: LifetimeContext): TSESTree.Node | null {
  for (let from = removal, at = removal.parent; at && !isFunction(at); from = at, at = at.parent) {
    if (at.type !== 'IfStatement' || at.consequent !== from) continue
    const { test } = at
    const own = context.syntax.inside(test, 'CallExpression').find((call) => {
      const callee = unwrap(call.callee)
      return (
        callee.type === 'MemberExpression' &&
        /^(?:get|has)$/.test(staticKey(callee) ?? '') &&
        site.holder.names.some((name) => sameReference(context.identities.of(callee.object), name))
      )
    })
    if (own) return own
  }
  return null
}

/** `dispose() { this.pending.clear() }`: what ends the collection's owner says nothing about one entry. */
function endsAll({ how, node }: Shrinking): boolean {
  return (how === 'all' || how === 'replace') && isTeardown(enclosingFunction(node))
}

/** When a function given to a promise runs: on one outcome only, or nobody knows. */
function roleOf(fn: FunctionNode, context: LifetimeContext): 'success' | 'failure' | null {
  const [use, ...others] = context.uses.of(fn)
  if (others.length > 0 || use?.kind !== 'argument' || use.call.type !== 'CallExpression') return null
  const callee = unwrap(use.call.callee)
  const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
  if (method === 'catch') return 'failure'
  if (method !== 'then') return null
  return use.call.arguments.indexOf(use.argument as TSESTree.CallExpressionArgument) === 1 ? 'failure' : 'success'
}

/**
 * `map.set(key, work())`, where `work` itself takes the entry out as its last act: the ways by which it fails before.
 * Null where it is not what is stored, or where it keeps the entry on purpose when it succeeds.
 */
function failingExits(
  fn: FunctionNode,
  removal: TSESTree.Node,
  site: GrowthSite,
  context: LifetimeContext,
): readonly Exit[] | null {
  const [value] = site.values.slice(-1)
  if (!fn.async || !value || isConditional(removal) || !isCallOf(value, fn, context)) return null
  const { anchor, fn: home } = homeOf(removal, context)
  const flow = home === fn ? context.flows.marking(fn, new Set([anchor])) : null
  if (!flow) return null
  const { strong, meetsRelease } = exitsWithout(flow, null, new Set([anchor]), () => null)
  return meetsRelease ? strong : null
}

/** `if (!found) cache.delete(key)`: what is kept on the other outcome is kept on purpose. */
function isConditional(node: TSESTree.Node): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent)
    if (/^(?:IfStatement|ConditionalExpression|LogicalExpression|SwitchCase|CatchClause)$/.test(at.type)) return true
  return false
}

/** `map.set(id, this.load(id))`: whether `load(key)` takes out the entry of its own key. */
function isByWork(
  removal: TSESTree.Node,
  key: TSESTree.Node | null,
  site: GrowthSite,
  context: LifetimeContext,
): boolean {
  const [value] = site.values.slice(-1)
  const call = value && unwrap(value)
  const fn = enclosingFunction(removal)
  if (!key || !fn?.async || call?.type !== 'CallExpression' || !isCallOf(call, fn, context)) return false
  const identity = context.identities.of(key)
  if (identity.kind === 'unknown' || identity.root.kind !== 'parameter' || identity.path.length > 0) return false
  return identity.root.fn === fn && hasKey(call.arguments[identity.root.index] ?? null, site, context)
}

/** Whether a value is the promise of one call of a function: `work()`, `work.call(this)`, `(async () => …)()`, by a name. */
function isCallOf(value: TSESTree.Node, fn: FunctionNode, context: LifetimeContext): boolean {
  const at = unwrap(value)
  if (at.type === 'Identifier') {
    const variable = context.identities.bindings.variableOf(at)
    const writes = variable ? context.identities.bindings.writesOf(variable) : []
    return writes.some(({ writeExpr }) => writeExpr?.type === 'CallExpression' && isCallOf(writeExpr, fn, context))
  }
  if (at.type !== 'CallExpression') return false
  const callee = unwrap(at.callee)
  const isApplied = callee.type === 'MemberExpression' && /^(?:call|apply)$/.test(staticKey(callee) ?? '')
  return functionOf(isApplied ? callee.object : callee, context) === fn
}

/** Whether a node stands in what runs where something failed. */
function isOnFailure(node: TSESTree.Node): boolean {
  for (let from = node, at = node.parent; at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === from)) return true
  return false
}

/** Removed in a `then` alone: what rejects stays. */
function onSuccess(partial: readonly FunctionNode[], context: LifetimeContext): BoundVerdict {
  const call = partial[0]?.parent
  const home = partial[0] ? homeOf(partial[0], context).fn : null
  if (call?.type !== 'CallExpression') return { kind: 'unknown', why: 'syntax' }
  const handled = context.syntax
    .membersNamed('catch')
    .some((member) => home !== null && isInside(member, home) && isInside(call, member))
  return {
    kind: 'some-paths',
    confidence: handled ? 'likely' : 'possible',
    exits: [{ kind: 'await', node: unwrapThen(call) }],
  }
}

function unwrapThen(call: TSESTree.CallExpression): TSESTree.Node {
  const callee = unwrap(call.callee)
  return callee.type === 'MemberExpression' ? callee.object : call
}

function onPaths(
  site: GrowthSite,
  home: FunctionNode,
  releases: ReadonlySet<TSESTree.Node>,
  context: LifetimeContext,
): BoundVerdict {
  const { anchor } = homeOf(site.at, context)
  // `pending[id] = …` and `delete pending[id]` are no calls.
  const flow = context.flows.marking(home, new Set([anchor, ...releases]))
  if (!flow) return { kind: 'unknown', why: 'budget' }
  const leaving = exitsWithout(flow, anchor, releases, conditionsAt(anchor, context.syntax.sourceCode))
  if (!leaving.meetsRelease) return bounded('removed-elsewhere')
  const exits: readonly Exit[] = leaving.strong
  return exits.length === 0 ? bounded('removed') : { kind: 'some-paths', confidence: 'likely', exits }
}

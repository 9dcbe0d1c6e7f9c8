import type { TSESTree } from '@typescript-eslint/utils'
import type { Handling } from '../acquire/handling.js'
import type { Futile, FunctionNode, GrowthSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { functionOf, reachedFrom } from '../release/handlers.js'
import { enclosingFunction, executorAround, isFunction, isInside, nameNodeOf, unwrap } from '../syntax/nodes.js'
import { hasKey } from './removal.js'

/** Events and calls whose callback ends a wait without an answer. */
const ENDING = /^(?:abort|close|closed|error|timeout|disconnect|end|exit|aborted)$/

/**
 * `pending.set(id, resolve); setTimeout(() => reject(late), 5000)`: who waits is told, and the entry stays. Null where
 * every other end takes the entry out too, or where there is none.
 */
export function leftPending(
  site: GrowthSite,
  handling: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  const executor = executorAround(site.by)
  if (!executor || site.keys === null) return null
  const { bindings } = context.identities
  const settlers = bindings.parametersOf(executor)
  const calls = settlers.flatMap((settler) => bindings.readsOf(settler)).filter((read) => isCalled(read))
  // Only an entry that answers the promise is worth nothing once it is settled.
  if (!keepsSettler(site, context)) return null
  for (const call of calls) {
    const end = outermostIn(call, executor)
    if (!end || site.values.some((value) => isInside(call, value)) || !isEnding(end, context)) continue
    if (!removesEntry(end, site, handling, context)) return { because: 'pending', by: call.parent }
  }
  return null
}

/** `waiters.set(id, resolve)`: an entry that answers one promise, and is worth nothing once it has. */
export function keepsSettler(site: GrowthSite, { identities: { bindings } }: LifetimeContext): boolean {
  const executor = executorAround(site.by)
  return (
    executor !== null &&
    bindings
      .parametersOf(executor)
      .some((settler) => bindings.readsOf(settler).some((read) => site.values.some((value) => isInside(read, value))))
  )
}

function isCalled(read: TSESTree.Node): read is TSESTree.Node & { parent: TSESTree.CallExpression } {
  return read.parent?.type === 'CallExpression' && read.parent.callee === read
}

/** The outermost function around a node that is nested in `home`. */
function outermostIn(node: TSESTree.Node, home: FunctionNode): FunctionNode | null {
  let found: FunctionNode | null = null
  for (let fn = enclosingFunction(node); fn && fn !== home; fn = enclosingFunction(fn)) found = fn
  return found
}

/** Whether a function is what a timer or an event at the end of something calls. */
function isEnding(fn: FunctionNode, { matcher }: LifetimeContext): boolean {
  const call = fn.parent
  if (call.type !== 'CallExpression') return false
  if (matcher.calledName(call) === 'setTimeout') return call.arguments[0] === fn
  const name = call.arguments[0] && unwrap(call.arguments[0])
  return matcher.listener(call) !== null && name?.type === 'Literal' && ENDING.test(String(name.value))
}

/** Whether a function takes the entry out, or a function of this file that it calls takes out any. */
function removesEntry(end: FunctionNode, site: GrowthSite, handling: Handling, context: LifetimeContext): boolean {
  const called = context.syntax.inside(end, 'CallExpression').flatMap((call) => functionOf(call.callee, context) ?? [])
  return handling.shrinking.some(
    ({ node, key, how }) =>
      (isInside(node, end) && (how !== 'entry' || hasKey(key, site, context))) ||
      called.some((fn) => isInside(node, fn)),
  )
}

/** What is called when a connection is lost, and what shows that there may be a next one. */
const LOST = /^[_#$]*(?:on|handle)_?(?:socket|connection|ws|transport)?_?(?:close|disconnect)(?:ed|d)?$/i
const AGAIN = /^[_#$]*(?:re)?(?:connect|open)$/i
const CALLBACK = /^_?(?:ack|cb|callback|done|resolve|reject|handler|fn|deferred|resolver|waiter|on[A-Z]\w*)$/i

/** `acks[id] = ack`, taken out where the answer comes, by an instance that connects again: the connection is lost, and no answer comes. */
export function leftOnLoss(
  site: GrowthSite,
  { shrinking, reads }: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  const [name] = site.holder.names
  const owner = site.holder.scope === 'instance' && name?.root.kind === 'this' ? name.root.owner : null
  if (!owner || site.keys === null || !site.values.some((value) => isCallback(value))) return null
  if (shrinking.length === 0 || shrinking.some(({ how }) => how !== 'entry')) return null
  const methods = context.members.of(owner)
  const lost = methods.find((method) => LOST.test(method.name))
  const again = methods.filter((method) => AGAIN.test(method.name))
  if (!lost || again.length === 0) return null
  // The next connection's handlers are no part of what ends this one.
  const later = new Set(again.flatMap(({ fn }) => reachedFrom(fn, context)))
  const reached = methods
    .filter((method) => LOST.test(method.name))
    .flatMap(({ fn }) => reachedFrom(fn, context))
    .filter((fn) => fn === lost.fn || !later.has(fn))
  const touches = [...shrinking.map(({ node }) => node), ...reads].some((node) =>
    reached.some((fn) => isInside(node, fn)),
  )
  return touches ? null : { because: 'pending', by: nameNodeOf(lost.fn) }
}

function isCallback(value: TSESTree.Node): boolean {
  const at = unwrap(value)
  if (at.type === 'ObjectExpression') return at.properties.some((p) => p.type === 'Property' && isCallback(p.value))
  return at.type === 'Identifier' ? CALLBACK.test(at.name) : isFunction(at)
}

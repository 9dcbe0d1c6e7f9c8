import type { TSESTree } from '@typescript-eslint/utils'
import type { ListenerSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, isInside, unwrap } from '../syntax/nodes.js'

/**
 * Whether the work that waits for a `once` listener can end without it: the listener stops a timer that would have
 * ended the wait, or settles a promise that something else in the same executor settles too.
 */
export function endsOtherwise(site: ListenerSite, context: LifetimeContext): boolean {
  const { bindings } = context.identities
  if (stopsTimer(site, context)) return true
  for (let at: TSESTree.Node | undefined = site.node.parent; at; at = at.parent) {
    if (!isFunction(at)) continue
    const call = at.parent
    const isExecutor =
      call.type === 'NewExpression' &&
      call.callee.type === 'Identifier' &&
      call.callee.name === 'Promise' &&
      call.arguments[0] === at
    if (!isExecutor) continue
    const settlers = bindings.declaredBy(at).filter((variable) => variable.defs[0]?.type === 'Parameter')
    return settlers.some((settle) =>
      bindings
        .readsOf(settle)
        .some((read) => !isInside(read, site.node) && !isHandlerBody(read, site, context) && isDeferred(read, call)),
    )
  }
  return false
}

/** `once('done', () => { clearTimeout(timer); … })`: where the timer wins, the listener stays. */
function stopsTimer(site: ListenerSite, context: LifetimeContext): boolean {
  return context.syntax
    .inside(site.node, 'CallExpression')
    .some(
      (call) => call.callee.type === 'Identifier' && call.callee.name === 'clearTimeout' && call.arguments.length === 1,
    )
}

/** Whether a mention stands in the function that the listener names. */
function isHandlerBody(read: TSESTree.Node, site: ListenerSite, context: LifetimeContext): boolean {
  const handler = unwrap(site.handler.node)
  const variable = handler.type === 'Identifier' ? context.identities.bindings.variableOf(handler) : null
  const definition = variable?.defs[0]?.node as TSESTree.Node | undefined
  return definition !== undefined && isInside(read, definition)
}

/** Whether a mention stands in a function nested in the executor, or is handed to a call: it runs later. */
function isDeferred(read: TSESTree.Node, executor: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = read.parent; at && at.parent !== executor; at = at.parent)
    if (isFunction(at) || at.type === 'CallExpression') return true
  return false
}

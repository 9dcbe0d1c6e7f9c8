import type { TSESTree } from '@typescript-eslint/utils'
import type { Lifetime, ListenerSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isExecutor, isFunction, isInside, staticKey, unwrap, wrapped } from '../syntax/nodes.js'

/** Whether the file shows that a `once` listener may never fire, so that it stays. */
export function mayNeverFire(site: ListenerSite, holder: Lifetime, context: LifetimeContext): boolean {
  if (endsOtherwise(site, context)) return true
  // Signals and the end of the program come once in its life, other events of it hardly ever.
  const { identity } = site.target
  if (identity.kind === 'reference' && identity.root.kind === 'global' && identity.path.join('.') === 'process')
    return true
  // A reused socket is connected already, and errors are rare.
  return holder.kind === 'life' && (holder.isPooled ?? false) && !isWhileConnecting(site)
}

/** `if (socket.connecting) socket.once('connect', …)`: the event is still to come. */
function isWhileConnecting(site: ListenerSite): boolean {
  let from: TSESTree.Node = site.node
  for (let at: TSESTree.Node | undefined = site.node.parent; at && !isFunction(at); at = at.parent) {
    const test = at.type === 'IfStatement' || at.type === 'ConditionalExpression' ? at.test : null
    if (test && from !== test && mentionsConnecting(test)) return true
    if (at.type === 'LogicalExpression' && from === at.right && mentionsConnecting(at.left)) return true
    from = at
  }
  return false
}

function mentionsConnecting(test: TSESTree.Node): boolean {
  const at = unwrap(test)
  if (at.type === 'MemberExpression') return /^(?:connecting|pending|readyState)$/.test(staticKey(at) ?? '')
  if (at.type === 'Identifier') return /connecting|pending/i.test(at.name)
  if (at.type === 'UnaryExpression') return mentionsConnecting(at.argument)
  if (at.type === 'LogicalExpression' || at.type === 'BinaryExpression')
    return mentionsConnecting(at.left) || mentionsConnecting(at.right)
  return false
}

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
    if (!isExecutor(at)) continue
    if (isRaced(call, context)) return true
    const settlers = bindings.declaredBy(at).filter((variable) => variable.defs[0]?.type === 'Parameter')
    return settlers.some((settle) =>
      bindings
        .readsOf(settle)
        .some((read) => !isInside(read, site.node) && !isHandlerBody(read, site, context) && isDeferred(read, call)),
    )
  }
  return false
}

/** `Promise.race([ready, …])`, `ready.timeout(…)`: something else may end the wait for this promise. */
function isRaced(promise: TSESTree.Node, context: LifetimeContext): boolean {
  const declaration = wrapped(promise).parent
  const variable =
    declaration?.type === 'VariableDeclarator' ? context.identities.bindings.declaredBy(declaration)[0] : undefined
  const mentions = variable ? context.identities.bindings.readsOf(variable) : [promise]
  return mentions.some((mention) => {
    const parent = wrapped(mention).parent
    if (parent?.type === 'MemberExpression')
      return staticKey(parent) === 'timeout' && parent.object === wrapped(mention)
    const call = parent?.type === 'ArrayExpression' ? parent.parent : null
    return call?.type === 'CallExpression' && /^(?:race|any)$/.test(context.matcher.calledName(call) ?? '')
  })
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
    if (isFunction(at) || (at.type === 'CallExpression' && at.callee !== read)) return true
  return false
}

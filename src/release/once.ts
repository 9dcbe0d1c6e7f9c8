import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Lifetime, ListenerSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { scopeNodeOf } from '../scope/bindings.js'
import {
  enclosingFunction,
  executorAround,
  isExecutor,
  isFunction,
  isInside,
  staticKey,
  unwrap,
  wrapped,
} from '../syntax/nodes.js'
import { functionOf } from './handlers.js'
import { homeOf } from './home.js'

/** Whether the file shows that a `once` listener may never fire, so that it stays. */
export function mayNeverFire(site: ListenerSite, holder: Lifetime, context: LifetimeContext): boolean {
  if (endsOtherwise(site, context)) return true
  // Signals and the end of the program come once in its life, other events of it hardly ever.
  const { identity } = site.target
  if (identity.kind === 'reference' && identity.root.kind === 'global' && identity.path.join('.') === 'process')
    return true
  // What lives as long as the program ends with it: until then none of them goes.
  if (holder.kind === 'life' && holder.region === context.regions.program && isEnd(site)) return true
  // A reused socket is connected already, and errors are rare.
  return holder.kind === 'life' && (holder.isPooled ?? false) && !isWhileConnecting(site)
}

function isEnd({ event }: ListenerSite): boolean {
  return (
    event?.kind === 'text' && /^(?:close|closed|exit|shutdown|terminate|terminated|destroy|destroyed)$/.test(event.text)
  )
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
    const settlers = bindings.parametersOf(at)
    return settlers.some((settle) =>
      bindings
        .readsOf(settle)
        .some((read) => !isInside(read, site.node) && !isHandlerBody(read, site, context) && isDeferred(read, call)),
    )
  }
  return false
}

/**
 * Whether the work around a listener that removes itself goes on without it: its function waits for something else and
 * returns, or the handler settles the promise on a path on which it does not remove itself.
 */
export function outlivesWork(
  site: ListenerSite,
  removals: readonly TSESTree.Node[],
  context: LifetimeContext,
): boolean {
  const handler = functionOf(site.handler.node, context)
  if (!handler || handler.body.type !== 'BlockStatement') return false
  const own = removals.filter((removal) => isInside(removal, handler))
  const executor = executorAround(site.node)
  const settlers = executor ? context.identities.bindings.parametersOf(executor) : []
  if (settlers.length > 0)
    return settlers
      .flatMap((settler) => context.identities.bindings.readsOf(settler))
      .some(
        (read) =>
          enclosingFunction(read) === handler &&
          read.parent.type === 'CallExpression' &&
          read.parent.callee === read &&
          !own.some((removal) => isOnPath(removal, read, handler)),
      )
  const { fn, anchor } = homeOf(site.node, context)
  return (
    fn?.async === true &&
    anchor === site.node &&
    own.every((removal) => isConditional(removal, handler)) &&
    !mentionsLocal(handler, fn, context) &&
    context.syntax
      .inside(fn, 'AwaitExpression')
      .some((wait) => wait.range[0] > site.node.range[1] && enclosingFunction(wait) === fn)
  )
}

/** Whether a removal runs on the path on which `node` does: before it, or after it where nothing leaves in between. */
function isOnPath(removal: TSESTree.Node, node: TSESTree.Node, fn: TSESTree.Node): boolean {
  let block = removal.parent
  while (block && block !== fn && block.type !== 'BlockStatement') block = block.parent
  if (!block || !isInside(node, block)) return false
  if (removal.range[0] < node.range[0]) return true
  for (let at = node.parent; at && at !== block; at = at.parent) if (isLeft(at)) return false
  return true
}

function isLeft(node: TSESTree.Node): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node
  return last?.type === 'ReturnStatement'
}

/** Whether something decides in a handler if a removal is reached: a test around it, or a way out before it. */
function isConditional(removal: TSESTree.Node, fn: FunctionNode): boolean {
  for (let from = removal, at = removal.parent; at && at !== fn; from = at, at = at.parent) {
    if (/^(?:IfStatement|ConditionalExpression|LogicalExpression|SwitchCase)$/.test(at.type)) return true
    if (at.type === 'BlockStatement' && at.body.slice(0, at.body.indexOf(from as never)).some(mayLeave)) return true
  }
  return false
}

function mayLeave(statement: TSESTree.Node): boolean {
  return statement.type === 'IfStatement' && isLeft(statement.consequent)
}

/** Whether a handler writes or calls something that its function made: what is waited for may depend on it. */
function mentionsLocal(handler: FunctionNode, fn: FunctionNode, context: LifetimeContext): boolean {
  return context.contexts.used(handler).variables.some(
    (variable) =>
      scopeNodeOf(variable) === fn &&
      variable.defs[0]?.type === 'Variable' &&
      variable.references.some(({ identifier: name }) => {
        if (!isInside(name, handler)) return false
        const parent = name.parent
        const isCalled =
          (parent.type === 'CallExpression' && parent.callee === name) ||
          (parent.type === 'MemberExpression' && parent.parent.type === 'CallExpression')
        return isCalled || (parent.type === 'AssignmentExpression' && parent.left === name)
      }),
  )
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

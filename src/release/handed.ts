import type { TSESTree } from '@typescript-eslint/utils'
import type { Identity, ListenerSite, Reference, ReleaseVerdict } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { lastName } from '../match/matcher.js'
import { ownerOfThis } from '../scope/owner.js'
import { isClass, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { dropsResult, handleOf } from './handles.js'
import { homeOf } from './home.js'

/**
 * Whether somebody else takes a listener back: whoever gets the handle the call returns, the caller whose function it
 * is, or the holder of a signal this file does not make. Null where nobody does.
 */
export function handedOnBy(site: ListenerSite, context: LifetimeContext): ReleaseVerdict | null {
  const isHanded = site.handle === 'disposable' ? handleOf(site, context).kind === 'handed' : keepsHandle(site, context)
  if (!site.awaited && isHanded) return { kind: 'handed-on', to: 'the handle it returns' }
  const handler = site.handler.identity
  // `onClose(callback) { emitter.on('close', callback) }`: the caller has both and can remove it.
  if (
    handler.kind === 'reference' &&
    handler.root.kind === 'parameter' &&
    handler.root.fn === homeOf(site.node, context).fn &&
    isPassThrough(handler.root.fn, context)
  )
    return { kind: 'handed-on', to: 'the caller' }
  if (isWidgetsOwn(site, context)) return { kind: 'handed-on', to: 'the widget that is disposed' }
  if (isReturned(site, context)) return { kind: 'handed-on', to: 'the caller' }
  if (isGivenToOwner(site, context)) return { kind: 'handed-on', to: 'a function that takes ownership' }
  if (isSignalsOwnEnd(site, context)) return { kind: 'handed-on', to: 'the owner of the signal' }
  if (site.signal.kind !== 'signal') return null
  return isForeignSignal(site.signal.identity, context) ? { kind: 'handed-on', to: 'the owner of the signal' } : null
}

/** `signal.connect(this.f, this)` in a Lumino widget: disposing it clears the signals it receives; `disposed` comes last. */
function isWidgetsOwn(site: ListenerSite, context: LifetimeContext): boolean {
  if (!site.endsWithContext) return false
  const { identity } = site.target
  if (identity.kind === 'reference' && identity.path.at(-1) === 'disposed') return true
  if (!site.context || unwrap(site.context).type !== 'ThisExpression') return false
  const owner = ownerOfThis(site.node, context.identities)?.owner
  return isClass(owner) && owner.superClass !== null
}

/** `window.addEventListener('message', onMessage); return onMessage`: the caller has what it takes to remove it. */
function isReturned(site: ListenerSite, context: LifetimeContext): boolean {
  const handler = unwrap(site.handler.node)
  const variable = handler.type === 'Identifier' ? context.identities.bindings.variableOf(handler) : null
  const { fn } = homeOf(site.node, context)
  return variable !== null && context.uses.ofVariable(variable).some((use) => use.kind === 'returned' && use.fn === fn)
}

/** `own(bus)`, `this.handlers.push(onMove)`: the target or the listener is given to what releases it. */
function isGivenToOwner(site: ListenerSite, context: LifetimeContext): boolean {
  const takes = (node: TSESTree.Node, isTarget: boolean): boolean => {
    const variable = node.type === 'Identifier' ? context.identities.bindings.variableOf(node) : null
    if (!variable) return false
    return context.uses.ofVariable(variable).some((use) => {
      const row = use.kind === 'argument' && use.call !== site.node ? context.matcher.owner(use.call) : null
      return row !== null && !(isTarget && row.keepsOnly)
    })
  }
  return takes(unwrap(site.handler.node), false) || takes(unwrap(site.target.node), true)
}

/**
 * `subscribe(fn, { signal }) { bus.on('x', fn); signal.addEventListener('abort', () => bus.off('x', fn)) }`: the signal
 * is what ends the subscription, so that listening to it as long is right. Work that ends by itself is another matter.
 */
function isSignalsOwnEnd(site: ListenerSite, context: LifetimeContext): boolean {
  if (site.event?.kind !== 'text' || site.event.text !== 'abort') return false
  const { fn, anchor } = homeOf(site.node, context)
  const endsByItself = !fn || fn.async || anchor !== site.node || isStream(site, context)
  if (
    endsByItself ||
    context.syntax.inside(fn, 'ReturnStatement').some((r) => isWork(r.argument) && homeOf(r, context).fn === fn)
  )
    return false
  const body = releasedBody(site, context)
  if (!body) return false
  return context.syntax.inside(body, 'CallExpression').some((call) => {
    const verb = context.matcher.listener(call)?.verb
    return (
      verb === 'remove' ||
      verb === 'removeAll' ||
      /^(?:un|off|delete|dispos|close|cancel|clear|destroy|stop|remove|abort|disconnect|end|terminate|detach|release)/.test(
        context.matcher.calledName(call) ?? '',
      )
    )
  })
}

/** Whether an instance is a stream: it ends when its data does. */
function isStream(site: ListenerSite, context: LifetimeContext): boolean {
  const owner = ownerOfThis(site.node, context.identities)?.owner
  const base = isClass(owner) && owner.superClass ? lastName(owner.superClass) : null
  return base !== null && /(?:^|[a-z])(?:Readable|Writable|Duplex|Transform|Stream)$/.test(base)
}

/** `return work(…)`, `return new Promise(…)`: something that ends by itself, unlike a plain value or a disposer. */
function isWork(result: TSESTree.Node | null): boolean {
  return result?.type === 'CallExpression' || result?.type === 'NewExpression' || result?.type === 'AwaitExpression'
}

/** The function that the listener calls. */
function releasedBody(site: ListenerSite, context: LifetimeContext): TSESTree.Node | null {
  const handler = unwrap(site.handler.node)
  if (isFunction(handler)) return handler
  const variable = handler.type === 'Identifier' ? context.identities.bindings.variableOf(handler) : null
  return (variable?.defs[0]?.node as TSESTree.Node | undefined) ?? null
}

/** A function or method that callers use as an API, not one that a framework runs. */
function isPassThrough(fn: TSESTree.Node, context: LifetimeContext): boolean {
  const region = isFunction(fn) ? context.regions.ofFunction(fn) : null
  return region?.kind === 'call'
}

/** Whether the result of the call goes anywhere; `addEventListener` on a DOM target returns nothing worth keeping. */
function keepsHandle(site: ListenerSite, context: LifetimeContext): boolean {
  const { identity } = site.target
  if (site.handle === null && site.deduplicates && identity.kind === 'reference' && identity.root.kind === 'global')
    return false
  const at = wrapped(site.node)
  const parent = at.parent
  switch (parent?.type) {
    case 'ExpressionStatement':
      return false
    case 'MemberExpression': {
      // A chained call: what the last of them returns counts.
      const call = parent.parent
      if (call.type !== 'CallExpression' || call.callee !== parent) return true
      return context.matcher.listener(call)
        ? keepsHandle({ ...site, node: call }, context)
        : wrapped(call).parent?.type !== 'ExpressionStatement'
    }
    case 'ArrowFunctionExpression':
      return parent.body === at && !dropsResult(parent, context)
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return wrapped(parent).parent?.type !== 'ExpressionStatement'
    case 'UnaryExpression':
    case 'AwaitExpression':
      return parent.type === 'AwaitExpression' && wrapped(parent).parent?.type !== 'ExpressionStatement'
    default:
      return true
  }
}

/** Whether this file cannot tell when a signal aborts: it comes from elsewhere, or its controller goes elsewhere. */
function isForeignSignal(identity: Identity, context: LifetimeContext): boolean {
  if (identity.kind === 'unknown') return true
  if (identity.root.kind === 'value' || identity.path.at(-1) !== 'signal') return true
  const { root, path } = identity
  if (root.kind === 'parameter' || root.kind === 'import' || root.kind === 'global' || root.kind === 'each') return true
  if (root.kind === 'variable') {
    if (path.length > 1 || passesAbort(root.variable, context)) return true
    return context.uses.ofVariable(root.variable).some((use) => use.kind !== 'called')
  }
  // A field: other files may abort it unless it is private or this file does.
  return path.length > 2 || !madeHere(identity, context)
}

/** `const stop = controller.abort.bind(controller)`: aborting is handed on as a function. */
function passesAbort(controller: Variable, context: LifetimeContext): boolean {
  return context.identities.bindings.readsOf(controller).some((read) => {
    const member = read.parent
    if (member.type !== 'MemberExpression' || member.object !== read || staticKey(member) !== 'abort') return false
    const call = wrapped(member).parent
    return call?.type !== 'CallExpression' || call.callee !== wrapped(member)
  })
}

/** Whether this file assigns the field a controller of its own. */
function madeHere(identity: Reference, context: LifetimeContext): boolean {
  const [field] = identity.path
  return context.syntax.all('NewExpression').some((made) => {
    if (unwrap(made.callee).type !== 'Identifier' || context.matcher.calledName(made) !== 'AbortController')
      return false
    const parent = wrapped(made).parent
    const key =
      parent?.type === 'PropertyDefinition'
        ? parent.key
        : parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression'
          ? parent.left.property
          : null
    return (
      (key?.type === 'Identifier' && key.name === field) ||
      (key?.type === 'PrivateIdentifier' && `#${key.name}` === field)
    )
  })
}

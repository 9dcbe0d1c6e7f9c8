import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Growth, Identity, ListenerSite, ReleaseVerdict } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { homeOf } from '../release/home.js'
import { isCleanupSource } from '../release/roles.js'
import { ownerAround } from '../release/teardown.js'
import { scopeNodeOf } from '../scope/bindings.js'
import { isFunction, unwrap, wrapped } from '../syntax/nodes.js'
import type { Change, Edit } from './edit.js'
import { blockLine, freshName, lineBefore, terminator } from './text.js'

type Grows = Extract<Growth, { kind: 'grows' }>

/** The mechanical mends of a listener that nothing removes, the most specific first. Empty where no place is safe. */
export function listenerEdits(
  site: ListenerSite,
  growth: Grows,
  verdict: ReleaseVerdict,
  context: LifetimeContext,
): readonly Edit[] {
  if (verdict.kind !== 'never' || verdict.deadSignal || site.handle === 'disposable') return []
  if (!hasRemoval(site, context)) return []
  const edits = [
    inTeardown(site, verdict.teardown?.node ?? null, context),
    inCleanup(site, context),
    onClose(site, growth, context),
    bySignal(site, context),
  ]
  return edits.filter((edit) => edit !== null)
}

/** A removal at the end of the teardown method, where all it needs can be named there. */
function inTeardown(site: ListenerSite, teardown: TSESTree.Node | null, context: LifetimeContext): Edit | null {
  const owner = ownerAround(site.node, context)
  const method = owner && context.members.of(owner).find(({ fn }) => fn === teardown)
  if (!method || method.fn.body.type !== 'BlockStatement') return null
  const parts = [
    site.target.identity,
    site.handler.identity,
    ...(site.event?.kind === 'identity' ? [site.event.identity] : []),
  ]
  if (!parts.every((identity) => isReachableAnywhere(identity))) return null
  const removal = removalText(site, sourceOf(site.handler.node, context), context)
  return {
    name: 'removeInTeardown',
    data: { teardown: method.name },
    changes: [blockLine(method.fn.body, `${removal}${terminator(site.node, context)}`, 'end', context)],
  }
}

/** A cleanup returned from the effect, or one more line in the cleanup that is there. */
function inCleanup(site: ListenerSite, context: LifetimeContext): Edit | null {
  const statement = statementOf(site)
  const body = statement?.parent
  const fn = body?.parent
  if (!statement || body?.type !== 'BlockStatement' || !isFunction(fn) || fn.async || !isCleanupSource(fn, context))
    return null
  const named = nameHandler(site, statement, context)
  if (!named) return null
  const removal = `${removalText(site, named.name, context)}${terminator(site.node, context)}`
  const last = body.body.at(-1)
  if (last?.type !== 'ReturnStatement') {
    if (
      body.body.some(
        (other) =>
          other.type !== 'ExpressionStatement' &&
          other.type !== 'VariableDeclaration' &&
          other.type !== 'FunctionDeclaration',
      )
    )
      return null
    const text = `return () => { ${removal} }${terminator(site.node, context)}`
    return { name: 'returnCleanup', data: {}, changes: [...named.changes, blockLine(body, text, 'end', context)] }
  }
  const cleanup = last.argument && unwrap(last.argument)
  if (!isFunction(cleanup) || cleanup.body.type !== 'BlockStatement') return null
  return {
    name: 'removeInCleanup',
    data: {},
    changes: [...named.changes, blockLine(cleanup.body, removal, 'start', context)],
  }
}

/** A removal when the connection that added the listener ends. */
function onClose(site: ListenerSite, growth: Grows, context: LifetimeContext): Edit | null {
  const owner = growth.edge.kind === 'connection' ? growth.edge.owner : undefined
  const statement = statementOf(site)
  if (
    owner === undefined ||
    statement?.parent.type !== 'BlockStatement' ||
    statement.parent.parent !== growth.edge.node
  )
    return null
  const named = nameHandler(site, statement, context)
  if (!named) return null
  const event = new RegExp(String.raw`\b${owner}\.on(?:ce)?\(\s*['"]disconnect['"]`).test(
    context.syntax.sourceCode.text,
  )
    ? 'disconnect'
    : 'close'
  const end = terminator(site.node, context)
  const text = `\n${indentOf(statement, context)}${owner}.once('${event}', () => { ${removalText(site, named.name, context)}${end} })${end}`
  return {
    name: 'removeOnClose',
    data: { owner },
    changes: [...named.changes, { range: [statement.range[1], statement.range[1]], text }],
  }
}

/** The caller's own signal, passed on. */
function bySignal(site: ListenerSite, context: LifetimeContext): Edit | null {
  const { fn } = homeOf(site.node, context)
  if (
    !fn ||
    !site.deduplicates ||
    site.node.arguments.length !== 2 ||
    site.event?.kind !== 'text' ||
    site.event.text === 'abort'
  )
    return null
  const names = context.identities.bindings.declaredBy(fn).map((variable) => variable.name)
  const last = site.node.arguments[1]
  return names.includes('signal') && last
    ? { name: 'passSignal', data: {}, changes: [{ range: [last.range[1], last.range[1]], text: ', { signal }' }] }
    : null
}

/** The statement that is nothing but the call. */
function statementOf(site: ListenerSite): TSESTree.ExpressionStatement | null {
  const parent = wrapped(site.node).parent
  return parent?.type === 'ExpressionStatement' ? parent : null
}

/** A name by which the handler can be removed: its own, or a new one in front of the statement. */
function nameHandler(
  site: ListenerSite,
  statement: TSESTree.Statement,
  context: LifetimeContext,
): { name: string; changes: Change[] } | null {
  const handler = unwrap(site.handler.node)
  if (handler.type === 'Identifier') return { name: handler.name, changes: [] }
  if (!isFunction(handler) || usesOwnReceiver(handler, context)) return null
  const name = freshName(site.event?.kind === 'text' ? site.event.text : 'event', context)
  const declaration = `const ${name} = ${sourceOf(handler, context)}${terminator(site.node, context)}`
  return {
    name,
    changes: [lineBefore(statement, declaration, context), { range: [...site.handler.node.range], text: name }],
  }
}

/** A plain function with `this` or a name of its own means something else once it is moved. */
export function usesOwnReceiver(fn: FunctionNode, context: LifetimeContext): boolean {
  return fn.type !== 'ArrowFunctionExpression' && /\bthis\b|\barguments\b/.test(sourceOf(fn, context))
}

/** Whether the call that adds has one that removes: `server.listen(port, f)` and `$(el).click(f)` have none of their own. */
export function hasRemoval(site: ListenerSite, context: LifetimeContext): boolean {
  return (context.matcher.listener(site.node)?.row.remove.length ?? 1) > 0
}

/** The call that removes a listener whose handler has a name. */
export function removalText(site: ListenerSite, handler: string, context: LifetimeContext): string {
  const { row } = context.matcher.listener(site.node) ?? {}
  const added = context.matcher.calledName(site.node)
  const remove = row?.remove.find((name) => name === added?.replace(/^add/, 'remove')) ?? row?.remove[0] ?? 'off'
  const event = row?.arguments.event === null ? undefined : site.node.arguments[row?.arguments.event ?? 0]
  const list = [event && sourceOf(event, context), handler, site.capture ? 'true' : undefined].filter(
    (part) => part !== undefined,
  )
  const receiver = site.target.node.parent === site.node ? '' : `${sourceOf(site.target.node, context)}.`
  return `${receiver}${remove}(${list.join(', ')})`
}

/** Whether a reference means the same in every method of the class: `window`, an import, a module's own, `this.x`. */
function isReachableAnywhere(identity: Identity): boolean {
  if (identity.kind === 'unknown') return false
  const { root, path } = identity
  if (root.kind === 'this') return path.length > 0 && !root.isStatic
  if (root.kind === 'variable') return !isFunction(scopeNodeOf(root.variable))
  return root.kind === 'global' || root.kind === 'import'
}

function sourceOf(node: TSESTree.Node, context: LifetimeContext): string {
  return context.syntax.sourceCode.getText(node)
}

function indentOf(node: TSESTree.Node, context: LifetimeContext): string {
  return /^\s*/.exec(context.syntax.sourceCode.lines[node.loc.start.line - 1] ?? '')?.[0] ?? ''
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite, Mismatch, RemovalSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sourceLabel } from '../syntax/text.js'
import { isHook, lifecycleOf } from '../lifetime/lifecycles.js'
import { isEmpty } from '../lifetime/variables.js'
import { sameReference } from '../scope/same.js'
import { classOfMember, enclosingFunction, isFunction, memberOfFunction, staticKey, unwrap } from '../syntax/nodes.js'

/** How the handlers of an addition and a removal on the same target and event differ. */
export function differenceOf(site: ListenerSite, removal: RemovalSite, context: LifetimeContext): Mismatch {
  const removed = removal.handler && unwrap(removal.handler.node)
  if (!removed) return 'unclear'
  const added = unwrap(site.handler.node)
  if (isOtherAccess(added, removed, context)) return 'handler'
  if (isBind(removed)) return 'bound'
  if (isMadeHere(removed, context)) return 'fresh'
  if (!isOwnFunction(removed, context)) return 'unclear'
  // `on('x', this.f.bind(this))` … `off('x', this.f)`: the same function but for the binding.
  if (isBind(added))
    return sameReference(context.identities.of(boundOf(added)), context.identities.of(removed)) ? 'bound' : 'handler'
  if (isMadeHere(added, context)) return 'inline'
  return isOwnFunction(added, context) ? 'handler' : 'unclear'
}

/** `el[onClick]` here and `el.onClick` there: the value of a variable names one property, its name another. */
function isOtherAccess(added: TSESTree.Node, removed: TSESTree.Node, context: LifetimeContext): boolean {
  if (added.type !== 'MemberExpression' || removed.type !== 'MemberExpression') return false
  if (added.computed === removed.computed) return false
  const [a, b] = [added.property, removed.property]
  return (
    a.type === 'Identifier' &&
    b.type === 'Identifier' &&
    a.name === b.name &&
    sameReference(context.identities.of(added.object), context.identities.of(removed.object))
  )
}

/** A function expression, or a call that wraps one anew: `throttle(f, 200)`. */
export function isMadeHere(node: TSESTree.Node, context: LifetimeContext): boolean {
  return isFunction(node) || (node.type === 'CallExpression' && context.matcher.wrapper(node) !== null)
}

function isBind(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && staticKey(node.callee) === 'bind'
}

function boundOf(call: TSESTree.CallExpression): TSESTree.Node {
  return call.callee.type === 'MemberExpression' ? call.callee.object : call
}

/** A name that this file gives a function: a declaration, a wrapped one, a method, a field. */
export function isOwnFunction(node: TSESTree.Node, context: LifetimeContext): boolean {
  if (node.type === 'Identifier') {
    const definition = context.identities.bindings.variableOf(node)?.defs[0]?.node as TSESTree.Node | undefined
    if (definition?.type === 'FunctionDeclaration') return true
    return (
      definition?.type === 'VariableDeclarator' && definition.init !== null && makesFunction(definition.init, context)
    )
  }
  const identity = context.identities.of(node)
  if (identity.kind === 'unknown') return false
  if (identity.root.kind !== 'this' || identity.path.length !== 1) return isOwnMember(node, context)
  const [name = ''] = identity.path
  return (
    context.members.of(identity.root.owner).some((method) => method.name === name) ||
    context.syntax
      .assignmentsTo(name)
      .some((a) => sameReference(context.identities.of(a.left), identity) && makesFunction(a.right, context))
  )
}

/** `el._ripple.onKeyDown`, to which this file assigns a function. */
function isOwnMember(node: TSESTree.Node, context: LifetimeContext): boolean {
  const name = node.type === 'MemberExpression' ? staticKey(node) : null
  if (name === null) return false
  const label = sourceLabel(node, context.syntax.sourceCode)
  return context.syntax
    .assignmentsTo(name)
    .some((a) => makesFunction(a.right, context) && sourceLabel(a.left, context.syntax.sourceCode) === label)
}

/** A function, `f.bind(this)`, `useCallback(fn)`; and what `addEventListener` returns, which never is one. */
function makesFunction(node: TSESTree.Node, context: LifetimeContext): boolean {
  const at = unwrap(node)
  if (isFunction(at)) return true
  if (at.type !== 'CallExpression') return false
  return context.matcher.wrapper(at) !== null || context.matcher.listener(at)?.verb === 'add'
}

/** Whether the field that holds the handler is emptied between the addition and the removal, in one of their functions. */
export function isReassigned(site: ListenerSite, removal: RemovalSite, context: LifetimeContext): boolean {
  const { identity } = site.handler
  if (identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.path.length !== 1) return false
  const [added, removed] = [enclosingFunction(site.node), enclosingFunction(removal.node)]
  if (added === removed || (removal.handler && unwrap(removal.handler.node).type !== 'MemberExpression')) return false
  return context.syntax.assignmentsTo(identity.path[0] ?? '').some((assignment) => {
    if (!isEmpty(assignment.right) || !sameReference(context.identities.of(assignment.left), identity)) return false
    const home = enclosingFunction(assignment)
    if (assignment.parent.type !== 'ExpressionStatement' || assignment.parent.parent !== home?.body) return false
    return home === added
      ? assignment.range[0] > site.node.range[1]
      : home === removed && assignment.range[1] < removal.node.range[0]
  })
}

/** Null, or why the member that holds a removal is never called by the framework. */
export function deadHook(removal: RemovalSite, site: ListenerSite, context: LifetimeContext): Mismatch | null {
  for (let fn = enclosingFunction(removal.node); fn; fn = enclosingFunction(fn)) {
    const member = memberOfFunction(fn) ?? optionOf(fn)
    const owner = member && (classOfMember(member) ?? optionsOf(member))
    if (!member || !owner || enclosingFunction(site.node) === fn) continue
    const row = lifecycleOf(owner, context)
    const name = staticKey(member)
    if (!row || name === null) return null
    if (isHook(name, row.teardown)) return row.prototypeHooks && member.type === 'PropertyDefinition' ? 'field' : null
    const isCalled = context.syntax.membersNamed(name).length > 0
    return !isCalled && (row.misnomers?.includes(name) || row.teardown.some((hook) => isNear(name, hook)))
      ? 'misspelt'
      : null
  }
  return null
}

function optionOf(fn: FunctionNode): TSESTree.Property | null {
  return fn.parent.type === 'Property' && fn.parent.value === fn ? fn.parent : null
}

function optionsOf(member: TSESTree.Node): TSESTree.ObjectExpression | null {
  return member.parent?.type === 'ObjectExpression' ? member.parent : null
}

/** Whether two long names differ by one or two letters. */
function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2 || b.length < 8) return false
  let distances = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (distances[j] ?? 0) + 1,
        (distances[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    distances = next
  }
  return (distances[b.length] ?? Infinity) <= 2
}

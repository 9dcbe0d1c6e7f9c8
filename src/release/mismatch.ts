import type { TSESTree } from '@typescript-eslint/utils'
import type { ListenerSite, Mismatch, RemovalSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { lifecycleOf } from '../lifetime/lifecycles.js'
import { isEmpty } from '../lifetime/variables.js'
import { sameReference } from '../scope/same.js'
import {
  classOfMember,
  enclosingFunction,
  isClass,
  isFunction,
  memberOfFunction,
  staticKey,
  unwrap,
} from '../syntax/nodes.js'

/** How the handlers of an addition and a removal on the same target and event differ. */
export function differenceOf(site: ListenerSite, removal: RemovalSite, context: LifetimeContext): Mismatch {
  const removed = removal.handler && unwrap(removal.handler.node)
  if (!removed) return 'unclear'
  const added = unwrap(site.handler.node)
  if (isFunction(removed)) return 'fresh'
  if (isBind(removed)) return 'bound'
  if (!isOwnFunction(removed, context)) return 'unclear'
  // `on('x', this.f.bind(this))` … `off('x', this.f)`: the same function but for the binding.
  if (isBind(added))
    return sameReference(context.identities.of(boundOf(added)), context.identities.of(removed)) ? 'bound' : 'handler'
  if (isFunction(added)) return 'inline'
  return isOwnFunction(added, context) ? 'handler' : 'unclear'
}

export function isBind(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && staticKey(node.callee) === 'bind'
}

function boundOf(call: TSESTree.CallExpression): TSESTree.Node {
  return call.callee.type === 'MemberExpression' ? call.callee.object : call
}

/** A name that this file gives a function: a declaration, a method, an arrow field. */
export function isOwnFunction(node: TSESTree.Node, context: LifetimeContext): boolean {
  if (node.type === 'Identifier') {
    const definition = context.identities.bindings.variableOf(node)?.defs[0]?.node as TSESTree.Node | undefined
    if (definition?.type === 'FunctionDeclaration') return true
    return definition?.type === 'VariableDeclarator' && definition.init !== null && isFunction(unwrap(definition.init))
  }
  const identity = context.identities.of(node)
  if (identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.path.length !== 1) return false
  const [name] = identity.path
  return context.members.of(identity.root.owner).some((method) => method.name === name)
}

/** Whether the field that holds the handler is emptied in the function that has just added it. */
export function isReassigned(site: ListenerSite, context: LifetimeContext): boolean {
  const { identity } = site.handler
  if (identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.path.length !== 1) return false
  const home = enclosingFunction(site.node)
  return context.syntax.assignmentsTo(identity.path[0] ?? '').some((assignment) => {
    if (
      assignment.range[0] < site.node.range[1] ||
      !isEmpty(assignment.right) ||
      enclosingFunction(assignment) !== home
    )
      return false
    const isUnconditional = assignment.parent.type === 'ExpressionStatement' && assignment.parent.parent === home?.body
    return isUnconditional && sameReference(context.identities.of(assignment.left), identity)
  })
}

/** Null, or why the member that holds a removal is never called by the framework. */
export function deadHook(removal: RemovalSite, site: ListenerSite, context: LifetimeContext): Mismatch | null {
  for (let fn = enclosingFunction(removal.node); fn; fn = enclosingFunction(fn)) {
    const member = memberOfFunction(fn)
    const owner = member && classOfMember(member)
    if (!member || !owner || !isClass(owner) || enclosingFunction(site.node) === fn) continue
    const row = lifecycleOf(owner, context)
    const name = staticKey(member)
    if (!row || name === null) return null
    if (row.teardown.includes(name)) return row.prototypeHooks && member.type === 'PropertyDefinition' ? 'field' : null
    const isCalled = context.syntax.membersNamed(name).length > 0
    return !isCalled && row.teardown.some((hook) => isNear(name, hook)) ? 'misspelt' : null
  }
  return null
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

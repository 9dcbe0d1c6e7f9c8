import type { TSESTree } from '@typescript-eslint/utils'
import type { ListenerSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { classOfMember, staticKey, symbolKey, wrapped } from '../syntax/nodes.js'
import { isEmpty } from '../lifetime/variables.js'

/**
 * What becomes of the handle that takes an acquisition back: `sub` of `const sub = store.subscribe(f)`.
 *
 * - `dropped`: nobody has it. - `handed`: given, stored or returned to code that may use it; `to` is the list or
 *   function that takes it over, where one does.
 * - `kept`: only this file can use it, by the calls in `releases`.
 */
export type Handle =
  | { readonly kind: 'dropped' }
  | { readonly kind: 'handed'; readonly to: TSESTree.Node | null }
  | { readonly kind: 'kept'; readonly releases: readonly TSESTree.Node[] }

/** Methods of a handle that take back what it stands for. */
const RELEASING =
  /^(?:dispose|unsubscribe|remove|off|close|stop|end|cancel|disconnect|unlisten|unwatch|destroy|abort|release|complete|@@dispose|@@asyncDispose|dispose\w+)$/
/** Parents that look at a handle and let go of nothing. */
const LOOKING = /^(?:UnaryExpression|BinaryExpression|IfStatement|ExpressionStatement|LogicalExpression)$/
const DROPPED: Handle = { kind: 'dropped' }
const HANDED: Handle = { kind: 'handed', to: null }

/** Follows the handle that a listener's call returns. */
export function handleOf(site: ListenerSite, context: LifetimeContext): Handle {
  if (site.disposables && !isEmpty(site.disposables)) return { kind: 'handed', to: site.disposables }
  return follow(wrapped(site.node), context)
}

function follow(at: TSESTree.Node, context: LifetimeContext): Handle {
  const parent = at.parent
  switch (parent?.type) {
    case 'ExpressionStatement':
      return DROPPED
    case 'UnaryExpression':
      return parent.operator === 'void' ? DROPPED : HANDED
    case 'AwaitExpression':
      return follow(wrapped(parent), context)
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return isTest(at, parent) ? HANDED : follow(wrapped(parent), context)
    case 'ArrowFunctionExpression':
      return parent.body === at && dropsResult(parent, context) ? DROPPED : HANDED
    case 'VariableDeclarator': {
      if (parent.id.type !== 'Identifier' || /using/.test(parent.parent.kind)) return HANDED
      const variable = context.identities.bindings.declaredBy(parent)[0]
      return variable ? ofVariable(variable, context) : HANDED
    }
    case 'AssignmentExpression':
      if (parent.right !== at || wrapped(parent).parent?.type !== 'ExpressionStatement') return HANDED
      return ofTarget(parent.left, context)
    case 'PropertyDefinition':
      return parent.value === at ? ofField(parent.key, parent, context) : HANDED
    case 'CallExpression':
      return { kind: 'handed', to: context.matcher.owner(parent) ? parent.callee : null }
    default:
      return HANDED
  }
}

function isTest(at: TSESTree.Node, parent: TSESTree.LogicalExpression | TSESTree.ConditionalExpression): boolean {
  return parent.type === 'ConditionalExpression' ? parent.test === at : parent.left === at
}

function ofTarget(left: TSESTree.Node, context: LifetimeContext): Handle {
  if (left.type === 'Identifier') {
    const variable = context.identities.bindings.variableOf(left)
    return variable ? ofVariable(variable, context) : HANDED
  }
  if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return HANDED
  return ofField(left.property, left, context)
}

function ofVariable(variable: Variable, context: LifetimeContext): Handle {
  const definition = variable.defs[0]?.node as TSESTree.Node | undefined
  if (definition?.parent?.parent?.type === 'ExportNamedDeclaration') return HANDED
  return fromReads(context.identities.bindings.readsOf(variable))
}

/** A field that only the class itself can read by its name; any other may be used from elsewhere. */
function ofField(key: TSESTree.Node, at: TSESTree.Node, context: LifetimeContext): Handle {
  const name = key.type === 'PrivateIdentifier' ? `#${key.name}` : key.type === 'Identifier' ? key.name : null
  if (name === null) return HANDED
  const reads = context.syntax.membersNamed(name).filter((member) => !isWritten(member))
  const isHidden = /^[#_]/.test(name) || isDeclaredPrivate(name, at)
  if (!isHidden && reads.length === 0) return HANDED
  return fromReads(reads)
}

function isDeclaredPrivate(name: string, at: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = at; node; node = node.parent) {
    const owner = classOfMember(node)
    const field = owner?.body.body.find((m) => m.type === 'PropertyDefinition' && staticKey(m) === name)
    if (owner) return field?.type === 'PropertyDefinition' && field.accessibility === 'private'
  }
  return false
}

function isWritten(member: TSESTree.MemberExpression): boolean {
  const parent = wrapped(member).parent
  return parent?.type === 'AssignmentExpression' && parent.left === member
}

function fromReads(reads: readonly TSESTree.Node[]): Handle {
  const releases: TSESTree.Node[] = []
  for (const read of reads) {
    const at = wrapped(read)
    const parent = at.parent
    if (!parent) continue
    if (parent.type === 'CallExpression' && parent.callee === at) releases.push(parent)
    else if (parent.type === 'MemberExpression' && parent.object === at) {
      const method = staticKey(parent) ?? symbolKey(parent.property)
      const call = wrapped(parent).parent
      if (call?.type === 'CallExpression' && call.callee === wrapped(parent)) {
        if (method !== null && RELEASING.test(method)) releases.push(call)
      } else if (method === null || RELEASING.test(method)) return HANDED
    } else if (!LOOKING.test(parent.type) && !(parent.type === 'ConditionalExpression' && parent.test === at))
      return HANDED
  }
  return { kind: 'kept', releases }
}

/** Whether whoever calls an arrow ignores what its expression body gives. */
export function dropsResult(arrow: TSESTree.ArrowFunctionExpression, context: LifetimeContext): boolean {
  const call = wrapped(arrow).parent
  if (call?.type === 'JSXExpressionContainer') return true
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return false
  if (call.type === 'CallExpression' && context.matcher.listener(call)) return true
  const row = context.matcher.callback(call, wrapped(arrow))
  if (!row || row.cleanup) return false
  return row.runs !== 'element' || !/^(?:map|flatMap)$/.test(context.matcher.calledName(call) ?? '')
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { functionOf } from '../lifetime/callees.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { staticText } from '../scope/strings.js'
import { isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'

const LISTENING = ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']
const MAX_CHAIN = 12

/** The calls that listen to what a request emits when its response is there. */
export function listenersOf(
  request: TSESTree.CallExpression,
  event: string | undefined,
  context: LifetimeContext,
): TSESTree.CallExpression[] {
  if (event === undefined) return []
  return LISTENING.flatMap((name) =>
    context.syntax.membersNamed(name).flatMap((member) => {
      const call = wrapped(member).parent
      if (call?.type !== 'CallExpression' || call.callee !== wrapped(member)) return []
      const [first] = call.arguments
      const text = first ? staticText(first, context.identities.bindings) : null
      return text === event && emitterOf(member.object, context) === request ? [call] : []
    }),
  )
}

/** The call that made what an expression emits on: behind names written once, fields, and calls that give it back. */
function emitterOf(node: TSESTree.Node, context: LifetimeContext, depth = 0): TSESTree.Node | null {
  const at = unwrap(node)
  if (depth > MAX_CHAIN) return null
  switch (at.type) {
    case 'CallExpression': {
      const callee = unwrap(at.callee)
      const isChained =
        callee.type === 'MemberExpression' && /^(?:on|once|addListener|set\w+|end)$/.test(staticKey(callee) ?? '')
      return isChained ? emitterOf(callee.object, context, depth + 1) : at
    }
    case 'AssignmentExpression':
      return emitterOf(at.right, context, depth + 1)
    case 'Identifier': {
      const variable = context.identities.bindings.variableOf(at)
      const [write, ...others] = variable ? context.identities.bindings.writesOf(variable) : []
      const isWhole = write?.writeExpr && write.identifier.parent.type !== 'Property'
      return isWhole && others.length === 0 ? emitterOf(write.writeExpr, context, depth + 1) : null
    }
    case 'MemberExpression': {
      const name = staticKey(at)
      if (at.object.type !== 'ThisExpression' || name === null) return null
      const [write, ...others] = context.syntax
        .assignmentsTo(name)
        .filter(({ left, right }) => left.object.type === 'ThisExpression' && right.type !== 'Literal')
      return write && others.length === 0 ? emitterOf(write.right, context, depth + 1) : null
    }
    default:
      return null
  }
}

/** The function in plain sight that is a call's last argument, and how many parameters `bind` has filled. */
export function givenFunction(
  call: TSESTree.CallExpression,
  context: LifetimeContext,
): { readonly fn: FunctionNode; readonly offset: number } | null {
  const last = call.arguments.at(-1)
  if (!last || last.type === 'SpreadElement') return null
  const at = unwrap(last)
  if (!isFunction(at) && !/^(?:Identifier|MemberExpression|CallExpression)$/.test(at.type)) return null
  const fn = functionOf(at, context)
  if (!fn) return null
  const isBound = at.type === 'CallExpression' && context.matcher.calledName(at) === 'bind'
  return { fn, offset: isBound ? Math.max(0, at.arguments.length - 1) : 0 }
}

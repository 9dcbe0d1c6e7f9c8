import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from './context.js'
import type { Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, staticKey, unwrap } from '../syntax/nodes.js'

const MAX_DEPTH = 3

/** The function that a handler expression calls: its literal, what it names, a method, what a local function returns. */
export function functionOf(handler: TSESTree.Node, context: LifetimeContext, depth = 0): FunctionNode | null {
  const node = unwrap(handler)
  if (isFunction(node)) return node
  if (depth > MAX_DEPTH) return null
  switch (node.type) {
    case 'Identifier': {
      const variable = context.identities.bindings.variableOf(node)
      const value = variable && valueOf(variable, context)
      return value && functionOf(value, context, depth + 1)
    }
    case 'MemberExpression':
      return methodOf(node, context)
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      if (callee.type === 'MemberExpression' && staticKey(callee) === 'bind')
        return functionOf(callee.object, context, depth + 1)
      const [first] = node.arguments
      if (first && context.matcher.wrapper(node)) return functionOf(first, context, depth + 1)
      const factory = callee.type === 'Identifier' ? functionOf(callee, context, depth + 1) : null
      return factory && returnedFunction(factory, context)
    }
    default:
      return null
  }
}

/** The only value a variable of this file is ever given. */
function valueOf(variable: Variable, context: LifetimeContext): TSESTree.Node | null {
  const definition = variable.defs[0]
  const node = definition?.node as TSESTree.Node | undefined
  if (definition?.type === 'FunctionName' && isFunction(node)) return node
  if (node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return null
  const values = context.identities.bindings.writesOf(variable).flatMap((write) => write.writeExpr ?? [])
  const functions = values.filter((value) => isFunction(unwrap(value)))
  return (functions.length === 1 ? functions : values.length === 1 ? values : [])[0] ?? null
}

/** `this.m` of the owner around, whether a method or a field. */
export function methodOf(member: TSESTree.MemberExpression, context: LifetimeContext): FunctionNode | null {
  const identity = context.identities.of(member)
  if (identity.kind !== 'reference' || identity.root.kind !== 'this' || identity.path.length !== 1) return null
  return context.members.of(identity.root.owner).find(({ name }) => name === identity.path[0])?.fn ?? null
}

/** `make(x) { return (y) => … }`: the function that each call makes. */
function returnedFunction(factory: FunctionNode, context: LifetimeContext): FunctionNode | null {
  if (isFunction(factory.body)) return factory.body
  const returned = context.syntax
    .inside(factory, 'ReturnStatement')
    .filter((statement) => enclosingFunction(statement) === factory)
  const [only] = returned
  return returned.length === 1 && only?.argument && isFunction(unwrap(only.argument))
    ? (unwrap(only.argument) as FunctionNode)
    : null
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import type { Calls } from './calls.js'

/** The functions and classes that are stored with the value of an expression, and the values bound to functions. */
export interface Closures {
  readonly closures: readonly (FunctionNode | ClassNode)[]
  readonly bound: readonly TSESTree.Node[]
}

const NONE: Closures = { closures: [], bound: [] }
const MAX_DEPTH = 4

export function closuresOf(node: TSESTree.Node | null | undefined, calls: Calls, depth = 0): Closures {
  if (!node || depth > MAX_DEPTH) return NONE
  const at = unwrap(node)
  if (isFunction(at) || isClass(at)) return { closures: [at], bound: [] }
  const inner = (part: TSESTree.Node | null | undefined): Closures => closuresOf(part, calls, depth + 1)
  switch (at.type) {
    case 'Identifier':
      return inner(calls.declared(at))
    case 'ObjectExpression':
      return both(at.properties.map((p) => inner(p.type === 'Property' ? p.value : p.argument)))
    case 'ArrayExpression':
      return both(at.elements.map(inner))
    case 'ConditionalExpression':
      return both([inner(at.consequent), inner(at.alternate)])
    case 'LogicalExpression':
      return both([inner(at.left), inner(at.right)])
    case 'NewExpression':
      return inner(calls.classOf(at.callee))
    case 'MemberExpression': {
      const object = at.object.type === 'Identifier' ? calls.declared(at.object) : null
      const key = staticKey(at)
      if (object?.type !== 'ObjectExpression' || key === null) return inner(calls.functionOf(at))
      const property = object.properties.find((p) => p.type === 'Property' && staticKey(p) === key)
      return inner(property?.type === 'Property' ? property.value : null)
    }
    case 'CallExpression': {
      const callee = unwrap(at.callee)
      if (callee.type === 'MemberExpression' && staticKey(callee) === 'bind')
        return { closures: inner(callee.object).closures, bound: [...at.arguments] }
      return calls.context.matcher.wrapper(at) ? both(at.arguments.map(inner)) : NONE
    }
    default:
      return NONE
  }
}

function both(all: readonly Closures[]): Closures {
  return { closures: all.flatMap((c) => c.closures), bound: all.flatMap((c) => c.bound) }
}

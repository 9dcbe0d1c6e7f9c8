import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, enclosingFunction, isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import type { Calls, Env } from './calls.js'
import { returnedBy } from './returns.js'

/** A function or class, and the call of the local function that made it, where one did. */
export interface Closure {
  readonly node: FunctionNode | ClassNode
  readonly env: Env | null
}

/** The functions and classes that are stored with the value of an expression, and the values bound to functions. */
export interface Closures {
  readonly closures: readonly Closure[]
  readonly bound: readonly TSESTree.Node[]
}

const NONE: Closures = { closures: [], bound: [] }
const MAX_DEPTH = 4

export function closuresOf(
  node: TSESTree.Node | null | undefined,
  calls: Calls,
  env: Env | null = null,
  depth = 0,
): Closures {
  if (!node || depth > MAX_DEPTH) return NONE
  const at = unwrap(node)
  if (isFunction(at) || isClass(at)) return { closures: [{ node: at, env }], bound: [] }
  const inner = (part: TSESTree.Node | null | undefined): Closures => closuresOf(part, calls, env, depth + 1)
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
      if (calls.context.matcher.wrapper(at)) return both(at.arguments.map(inner))
      const made = calls.functionOf(callee)
      const entered = made && !made.generator ? calls.enter(at, made, env) : null
      if (!made || !entered) return NONE
      return both(returnedBy(made, calls.context.syntax).map((result) => closuresOf(result, calls, entered, depth + 1)))
    }
    default:
      return NONE
  }
}

/** Whether a value has functions that a run makes, not the module, or values bound to one. */
export function isMadeHere(node: TSESTree.Node, calls: Calls): boolean {
  const { closures, bound } = closuresOf(node, calls)
  return bound.length > 0 || closures.some(({ node: made }) => enclosingFunction(made) !== null)
}

function both(all: readonly Closures[]): Closures {
  return { closures: all.flatMap((c) => c.closures), bound: all.flatMap((c) => c.bound) }
}

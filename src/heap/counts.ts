import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, isInside, isLoop, staticKey, unwrap } from '../syntax/nodes.js'
import type { Calls, Env } from './calls.js'
import { staysInside } from './final.js'
import { numberOf } from './numbers.js'

/** Methods whose result has as many elements as the list they are called on. */
const SAME_COUNT = /^(?:fill|map|keys|values|entries|reverse|sort|toReversed|toSorted)$/
const MAX_DEPTH = 8

/** How many elements a list has, where its source says so: `new Array(n).fill(0)`, `[...Array(n).keys()]`. */
export function countOf(node: TSESTree.Node, env: Env | null, calls: Calls, depth = 0): number | null {
  if (depth > MAX_DEPTH) return null
  const at = unwrap(node)
  const inner = (part: TSESTree.Node): number | null => countOf(part, env, calls, depth + 1)
  switch (at.type) {
    case 'Identifier': {
      const declared = calls.declared(at)
      return declared ? inner(declared) : null
    }
    case 'ArrayExpression': {
      const [first] = at.elements
      return at.elements.length === 1 && first?.type === 'SpreadElement' ? inner(first.argument) : null
    }
    case 'NewExpression':
      return isGlobal(at.callee, 'Array', calls) ? lengthArgument(at, env, calls) : null
    case 'CallExpression': {
      const callee = unwrap(at.callee)
      if (callee.type === 'Identifier') return isGlobal(callee, 'Array', calls) ? lengthArgument(at, env, calls) : null
      const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
      if (callee.type !== 'MemberExpression' || method === null) return null
      const [first] = at.arguments
      if (method === 'from' && isGlobal(callee.object, 'Array', calls))
        return first ? (lengthProperty(first, env, calls) ?? inner(first)) : null
      return SAME_COUNT.test(method) ? inner(callee.object) : null
    }
    default:
      return null
  }
}

/** The `n` of `{ length: n }`. */
export function lengthProperty(node: TSESTree.Node, env: Env | null, calls: Calls): number | null {
  if (node.type !== 'ObjectExpression') return null
  const property = node.properties.find((p) => p.type === 'Property' && staticKey(p) === 'length')
  return property?.type === 'Property' ? numberOf(property.value, env, calls) : null
}

/**
 * How often a node is run from when `home` is entered until it is left: the product over the loops between, where each
 * says its number of turns; null where one does not, or where it stands behind a condition or in another function.
 */
export function turnsOf(node: TSESTree.Node, home: TSESTree.Node, env: Env | null, calls: Calls): number | null {
  let turns = 1
  for (let from = node, at = node.parent; at && at !== home; from = at, at = at.parent) {
    if (isFunction(at) || isBranch(at)) return null
    if (!isLoop(at) || !('body' in at) || at.body !== from) continue
    const own = turnsOfLoop(at, env, calls)
    if (own === null || leaves(at, calls)) return null
    turns *= own
  }
  return turns
}

/** Whether what stands in it may be left out. */
export function isBranch({ type }: TSESTree.Node): boolean {
  return /^(?:IfStatement|SwitchCase|ConditionalExpression|LogicalExpression|CatchClause)$/.test(type)
}

/** The function or loop nearest around a node. */
export function turnAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at) || isLoop(at)) return at
  return null
}

function turnsOfLoop(loop: TSESTree.Node, env: Env | null, calls: Calls): number | null {
  if (loop.type === 'ForOfStatement') return loop.await ? null : countOf(loop.right, env, calls)
  if (loop.type !== 'ForStatement' || loop.init?.type !== 'VariableDeclaration') return null
  const { test, update } = loop
  const declarator = loop.init.declarations.find((d) => d.id.type === 'Identifier' && isCounter(d.id.name, test))
  const start = declarator?.init ? numberOf(declarator.init, env, calls) : null
  const step = stepOf(update, env, calls)
  if (test?.type !== 'BinaryExpression' || start === null || !step) return null
  const end = numberOf(test.right, env, calls)
  if (end === null || !/^(?:[<>]=?|!==?)$/.test(test.operator)) return null
  const last = test.operator === '<=' || test.operator === '>=' ? 1 : 0
  const turns = Math.floor((end - start) / step) + last
  return Number.isSafeInteger(turns) ? Math.max(0, turns) : null
}

function isCounter(name: string, test: TSESTree.Expression | null): boolean {
  return test?.type === 'BinaryExpression' && test.left.type === 'Identifier' && test.left.name === name
}

/** `i++`, `i += 2`, `i--` */
function stepOf(update: TSESTree.Expression | null, env: Env | null, calls: Calls): number | null {
  if (update?.type === 'UpdateExpression') return update.operator === '++' ? 1 : -1
  if (update?.type !== 'AssignmentExpression' || !/^[+-]=$/.test(update.operator)) return null
  const by = numberOf(update.right, env, calls)
  return by === null || by === 0 ? null : update.operator === '+=' ? by : -by
}

/** Whether a loop may end before its last turn, or skip a part of one. */
function leaves(loop: TSESTree.Node, { context: { syntax } }: Calls): boolean {
  const isOwn = (jump: TSESTree.Node): boolean => {
    const fn = enclosingFunction(jump)
    return fn === null || !isInside(fn, loop)
  }
  return (
    syntax.inside(loop, 'ReturnStatement').some(isOwn) ||
    [...syntax.inside(loop, 'BreakStatement'), ...syntax.inside(loop, 'ContinueStatement')].some(
      (jump) => isOwn(jump) && !staysInside(jump, loop),
    )
  )
}

function lengthArgument(
  call: TSESTree.NewExpression | TSESTree.CallExpression,
  env: Env | null,
  calls: Calls,
): number | null {
  return call.arguments.length === 1 ? numberOf(call.arguments[0], env, calls) : null
}

function isGlobal(node: TSESTree.Node, name: string, { context }: Calls): boolean {
  return node.type === 'Identifier' && context.identities.bindings.globalNameOf(node) === name
}

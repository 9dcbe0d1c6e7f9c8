import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { Variable } from '../scope/bindings.js'
import { isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import type { Calls } from './calls.js'
import { ADDING } from './contents.js'
import { isBranch, turnAround } from './counts.js'
import { returnedBy } from './returns.js'

/** Methods of a text that give as much text: its lines, the text without blanks. */
const TEXT = /^(?:split|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|normalize)$/
const MAX_DEPTH = 3

/** The names that hold one element of a list: the parameter of a callback, the variable of a loop. */
export function elementNames(declaring: TSESTree.Node, pattern: TSESTree.Node | undefined, calls: Calls): Variable[] {
  return calls.context.identities.bindings
    .declaredBy(declaring)
    .filter((v) => pattern !== undefined && v.identifiers.some((name) => isInside(name, pattern)))
}

/**
 * Whether a value made for each element keeps about as much as the element: all of it, or an object or list with more
 * than one part. A number or name taken from it does not.
 */
export function keepsElement(
  node: TSESTree.Node | null | undefined,
  names: readonly Variable[],
  calls: Calls,
  depth = 0,
): boolean {
  if (!node || depth > MAX_DEPTH) return false
  const at = unwrap(node)
  const inner = (part: TSESTree.Node | null | undefined): boolean => keepsElement(part, names, calls, depth + 1)
  switch (at.type) {
    case 'Identifier': {
      const variable = calls.context.identities.bindings.variableOf(at)
      if (variable && names.includes(variable)) return variable.identifiers.every((name) => !isPatternPart(name))
      return inner(calls.declared(at))
    }
    case 'ObjectExpression':
      return (
        at.properties.some((p) => (p.type === 'SpreadElement' ? inner(p.argument) : inner(p.value))) ||
        at.properties.filter((p) => mentions(p, names, calls)).length > 1
      )
    case 'ArrayExpression':
      return (
        at.elements.some((e) => (e?.type === 'SpreadElement' ? inner(e.argument) : inner(e))) ||
        at.elements.filter((e) => e && mentions(e, names, calls)).length > 1
      )
    case 'NewExpression':
      return at.arguments.some(inner)
    case 'ConditionalExpression':
      return inner(at.consequent) && inner(at.alternate)
    case 'LogicalExpression':
      return inner(at.left)
    case 'CallExpression': {
      const fn = calls.functionOf(at.callee)
      if (fn)
        return (
          at.arguments.some(inner) && returnedBy(fn, calls.context.syntax).some((r) => ofHelper(r, fn, calls, depth))
        )
      const callee = unwrap(at.callee)
      if (callee.type !== 'MemberExpression')
        return callee.type === 'Identifier' && callee.name === 'structuredClone' && at.arguments.some(inner)
      const method = staticKey(callee) ?? ''
      if (TEXT.test(method)) return inner(callee.object)
      const owner = callee.object.type === 'Identifier' ? callee.object.name : ''
      return (
        /^(?:JSON\.parse|Object\.(?:assign|freeze|entries|values|fromEntries))$/.test(`${owner}.${method}`) &&
        at.arguments.some(inner)
      )
    }
    default:
      return false
  }
}

function ofHelper(result: TSESTree.Node, fn: FunctionNode, calls: Calls, depth: number): boolean {
  const names = fn.params.flatMap((parameter) => elementNames(fn, parameter, calls))
  return keepsElement(result, names, calls, depth + 1)
}

/** The list that a loop or `forEach` goes through, where a name is what it gives in each turn. */
export function walkedFor(node: TSESTree.Node, calls: Calls): TSESTree.Node | null {
  const at = unwrap(node)
  const variable = at.type === 'Identifier' ? calls.context.identities.bindings.variableOf(at) : null
  const [name] = variable?.identifiers ?? []
  const turn = name && turnAround(at)
  const walked = turn ? walkedBy(turn) : null
  if (!turn || !walked || !isAlways(at, turn)) return null
  return walked.of === name || declares(walked.of, name) ? walked.list : null
}

/** What a turn of `for (const row of rows)` or `rows.forEach((row) => …)` goes through, and what it calls each. */
export function walkedBy(turn: TSESTree.Node): { readonly list: TSESTree.Node; readonly of: TSESTree.Node } | null {
  if (turn.type === 'ForOfStatement') return turn.await ? null : { list: turn.right, of: turn.left }
  const call = turn.parent
  const callee =
    isFunction(turn) && call?.type === 'CallExpression' && call.arguments[0] === turn && unwrap(call.callee)
  const of = isFunction(turn) ? turn.params[0] : undefined
  return callee && callee.type === 'MemberExpression' && staticKey(callee) === 'forEach' && of
    ? { list: callee.object, of }
    : null
}

function declares(declaration: TSESTree.Node, name: TSESTree.Node): boolean {
  return declaration.type === 'VariableDeclaration' && declaration.declarations[0].id === name
}

/** Whether a value made for each element holds the element itself: `row`, `[row.id, row]`. */
export function holdsElement(
  node: TSESTree.Node | null | undefined,
  names: readonly Variable[],
  calls: Calls,
): boolean {
  if (!node) return false
  const at = unwrap(node)
  switch (at.type) {
    case 'Identifier': {
      const variable = calls.context.identities.bindings.variableOf(at)
      return variable !== null && names.includes(variable) && !variable.identifiers.some(isPatternPart)
    }
    case 'ArrayExpression':
      return at.elements.some((e) => holdsElement(e, names, calls))
    case 'ObjectExpression':
      return at.properties.some((p) => p.type === 'Property' && holdsElement(p.value, names, calls))
    default:
      return false
  }
}

/** Something put into what a variable holds, by a method or a computed key. */
export interface Putting {
  readonly node: TSESTree.Node
  readonly values: readonly TSESTree.Node[]
  /** What takes the place of what was put there before by the same key; null where each has a place of its own. */
  readonly key: TSESTree.Node | null
}

export function puttingsInto(variable: Variable, calls: Calls): readonly Putting[] {
  return calls.context.identities.bindings.readsOf(variable).flatMap((read): Putting[] => {
    const member = read.parent
    if (member.type !== 'MemberExpression' || member.object !== read) return []
    const { parent } = member
    if (parent.type === 'AssignmentExpression' && parent.left === member && member.computed)
      return [{ node: parent, values: [parent.right], key: member.property }]
    const method = staticKey(member) ?? ''
    if (parent.type !== 'CallExpression' || parent.callee !== member || !ADDING.test(method)) return []
    const [first] = parent.arguments
    const isKeyed =
      method === 'set' || (method === 'add' && first && !/^(?:Object|Array|New)Expression$/.test(first.type))
    return [{ node: parent, values: parent.arguments, key: (isKeyed && first) || null }]
  })
}

/** Whether what is run whenever `outer` is run stands behind no condition there, nor in a function inside it. */
export function isAlways(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at = node.parent; at && at !== outer; at = at.parent) if (isBranch(at) || isFunction(at)) return false
  return true
}

function mentions(node: TSESTree.Node, names: readonly Variable[], { context }: Calls): boolean {
  return context.syntax.inside(node, 'Identifier').some((name) => {
    const variable = context.identities.bindings.variableOf(name)
    return variable !== null && names.includes(variable)
  })
}

/** `{ id }` takes a part of the element; `row` is all of it. */
function isPatternPart(name: TSESTree.Node): boolean {
  const { parent } = name
  return /^(?:Property|ArrayPattern|ObjectPattern|RestElement)$/.test(parent?.type ?? '')
}

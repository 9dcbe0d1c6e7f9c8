import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { isFunction, isInside, wrapped } from '../syntax/nodes.js'
import type { Bindings, Variable } from './bindings.js'

const MAX_ROUNDS = 5

/** The parameters of a function, and the variables inside it whose values are computed from them. */
export function derivedFrom(fn: FunctionNode, bindings: Bindings): ReadonlySet<Variable> {
  const derived = new Set<Variable>(bindings.parametersOf(fn))
  const sources = [...sourcesIn(fn, bindings)]
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = derived.size
    for (const { from, to } of sources) if (mentionsAny(from, derived, bindings)) for (const one of to) derived.add(one)
    if (derived.size === before) break
  }
  return derived
}

/** Whether an expression mentions one of some variables. */
export function mentionsAny(node: TSESTree.Node, variables: ReadonlySet<Variable>, bindings: Bindings): boolean {
  return bindings.syntax.inside(node, 'Identifier').some((name) => {
    const variable = bindings.variableOf(name)
    return variable !== null && variables.has(variable)
  })
}

interface Source {
  readonly from: TSESTree.Node
  readonly to: readonly Variable[]
}

function* sourcesIn(fn: FunctionNode, bindings: Bindings): Generator<Source> {
  const { syntax } = bindings
  for (const declarator of syntax.inside(fn, 'VariableDeclarator')) {
    const loop = declarator.parent.parent
    const from =
      loop.type === 'ForOfStatement' || loop.type === 'ForInStatement'
        ? loop.left === declarator.parent
          ? loop.right
          : declarator.init
        : declarator.init
    if (from) yield { from, to: bindings.declaredBy(declarator) }
  }
  for (const { left, right } of syntax.inside(fn, 'AssignmentExpression')) {
    const variable = left.type === 'Identifier' ? bindings.variableOf(left) : null
    if (variable) yield { from: right, to: [variable] }
  }
  // `ids.map((id) => …)`: what a callback gets comes from what it is called on.
  for (const call of syntax.inside(fn, 'CallExpression')) {
    for (const argument of call.arguments) {
      if (!isFunction(argument) || wrapped(argument).parent !== call || !isInside(argument, fn)) continue
      yield { from: call.callee, to: bindings.parametersOf(argument) }
    }
  }
}

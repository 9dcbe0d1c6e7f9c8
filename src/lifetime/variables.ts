import type { TSESTree } from '@typescript-eslint/utils'
import type { Lifetime } from '../answers/index.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, unwrap } from '../syntax/nodes.js'
import { life, type Lives } from './lives.js'

/**
 * The life of the value a variable holds at `use`.
 *
 * | variable | life |
 * |---|---|
 * | of the module, never given a new value after start | program |
 * | of the module, given a fresh value in the function that uses it | that activation |
 * | of the module, given new values elsewhere | unknown: replaced |
 * | of a function, initialised with a fresh value | the activation that makes it |
 * | of a function, anything else | what it is initialised with |
 */
export function variableLife(variable: Variable, use: TSESTree.Node, lives: Lives): Lifetime {
  const { regions, identities } = lives.context
  const definition = variable.defs[0]
  if (!definition) return life(regions.program, 'certain')
  if (definition.type === 'Parameter') return { kind: 'unknown', why: 'caller' }
  if (definition.type === 'CatchClause') return { kind: 'unknown', why: 'call-result' }
  const node = definition.node as TSESTree.Node
  if (definition.type === 'FunctionName' || definition.type === 'ClassName') {
    const at = regions.at(node)
    return at.kind === 'unknown' ? at : life(at, 'certain')
  }
  const writes = identities.bindings
    .writesOf(variable)
    .map((write) => ({ at: write.identifier, value: write.writeExpr }))
    .filter((write) => !write.value || !isEmpty(write.value))
  const shared = !isFunction(scopeNodeOf(variable))
  if (shared && writes.every((write) => regions.at(write.at) === regions.program)) {
    const isConstant = writes.every((write) => enclosingFunction(write.at) === null)
    return life(regions.program, isConstant ? 'certain' : 'likely')
  }
  const [write] = writes
  if (writes.length === 1 && write?.value) {
    if (isLoopVariable(write.at)) return { kind: 'unknown', why: 'syntax' }
    const made = lives.ofMade(write.value, use)
    // Written by one function and read by another, a module variable holds whichever value came last.
    return shared && enclosingFunction(write.at) !== enclosingFunction(use)
      ? { kind: 'unknown', why: 'replaced' }
      : made
  }
  const here = writes.filter((w) => enclosingFunction(w.at) === enclosingFunction(use))
  const values = here.map((w) => (w.value ? lives.ofMade(w.value, use) : null))
  const at = regions.at(use)
  if (values.length > 0 && at.kind !== 'unknown' && values.every((v) => v?.kind === 'life' && v.region === at))
    return life(at, 'likely')
  return { kind: 'unknown', why: 'replaced' }
}

export function isEmpty(value: TSESTree.Node): boolean {
  const at = unwrap(value)
  return (at.type === 'Literal' && !at.value) || (at.type === 'Identifier' && at.name === 'undefined')
}

function isLoopVariable(name: TSESTree.Node): boolean {
  const declaration = name.parent?.parent
  return declaration?.type === 'VariableDeclaration' && /^For(?:Of|In)Statement$/.test(declaration.parent.type)
}

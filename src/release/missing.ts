import type { TSESTree } from '@typescript-eslint/utils'
import type { Made } from '../acquire/made.js'
import type { Condition } from '../flow/graph.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { isNothing, staticKey, unwrap } from '../syntax/nodes.js'

/** Statuses whose responses have no body. */
const BODILESS: ReadonlySet<unknown> = new Set([204, 304])

/**
 * Answers a test with what must hold while a value is there: its own variable is set, the error that came beside it is
 * not, and a body has a status that allows one. True, false, or null for "cannot tell".
 */
export function missingWhen(
  { parameters, row }: Made,
  variables: ReadonlyMap<Variable, unknown>,
  { identities }: LifetimeContext,
): (condition: Condition) => boolean | null {
  const { bindings } = identities
  const error = parameters?.error?.type === 'Identifier' ? parameters.error : null
  /** True where an expression is set while the value is there, false where it is not. */
  const isSet = (node: TSESTree.Node): boolean | null => {
    const at = unwrap(node)
    if (at.type !== 'Identifier') return null
    const variable = bindings.variableOf(at)
    if (variable && variables.has(variable)) return true
    return error && variable?.identifiers.includes(error) ? false : null
  }
  return ({ test, holds }) => {
    const at = unwrap(test)
    if (row.kind === 'body' && isEnded(at)) return !holds
    if (at.type !== 'BinaryExpression') {
      const set = isSet(at)
      return set === null ? null : set === holds
    }
    if (!/^[!=]==?$/.test(at.operator)) return null
    const isEqual = at.operator.startsWith('=') === holds
    const sides = [unwrap(at.left), unwrap(at.right)] as const
    for (const [one, other] of [sides, [sides[1], sides[0]] as const]) {
      if (isNothing(other)) {
        const set = isSet(one)
        if (set !== null) return set !== isEqual
      }
      if (row.kind === 'body' && isEqual && other.type === 'Literal' && BODILESS.has(other.value) && isStatus(one))
        return false
    }
    return null
  }
}

/** Whether a test asks about the value itself, or is a flag of the function that is only ever true or false. */
export function asksAbout(
  test: TSESTree.Node,
  variables: ReadonlyMap<Variable, unknown>,
  { identities, syntax }: LifetimeContext,
): boolean {
  const { bindings } = identities
  const at = unwrap(test)
  const flag = at.type === 'Identifier' ? bindings.variableOf(at) : null
  if (flag?.defs[0]?.type === 'Variable')
    return bindings.writesOf(flag).every((write) => {
      const value = write.writeExpr
      return value?.type === 'Literal' && typeof value.value === 'boolean'
    })
  return (at.type === 'Identifier' ? [at] : syntax.inside(at, 'Identifier')).some((name) => {
    const variable = bindings.variableOf(name)
    return variable !== null && variables.has(variable)
  })
}

/** `req.aborted`, `res.destroyed`: nothing is held any more. */
function isEnded(node: TSESTree.Node): boolean {
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? staticKey(node) : null
  return name !== null && /^(?:is)?(?:aborted|destroyed|closed|cancell?ed|bodyUsed|readableEnded)$/i.test(name)
}

function isStatus(node: TSESTree.Node): boolean {
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? staticKey(node) : null
  return name !== null && /^status(?:Code)?$/i.test(name)
}

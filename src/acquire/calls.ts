import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { isFunction, isInside, unwrap } from '../syntax/nodes.js'

/** A local helper, and the call by which a collection came into it. */
export interface Through {
  readonly fn: FunctionNode
  readonly node: TSESTree.CallExpression
}

/** The function of this file that a call runs. */
export function localOf(call: TSESTree.CallExpression, context: LifetimeContext): FunctionNode | null {
  const callee = unwrap(call.callee)
  if (callee.type !== 'Identifier') return null
  const definition = context.identities.bindings.variableOf(callee)?.defs[0]
  const node = definition?.node as TSESTree.Node | undefined
  if (isFunction(node)) return definition?.type === 'Parameter' ? null : node
  const init = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : null
  return isFunction(init) ? init : null
}

/** The variable of a parameter that has a plain name. */
export function parameterOf(fn: FunctionNode, index: number, { identities }: LifetimeContext): Variable | null {
  const parameter = fn.params[index]
  const name = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
  if (name?.type !== 'Identifier') return null
  return identities.bindings.declaredBy(fn).find((v) => v.name === name.name) ?? null
}

/** What a helper's parameter stands for at its call. */
export function substituted(
  node: TSESTree.Node | null,
  call: Through | null,
  context: LifetimeContext,
): TSESTree.Node | null {
  if (!node || !call || !isInside(node, call.fn)) return node
  const at = unwrap(node)
  const identity = at.type === 'Identifier' ? context.identities.of(at) : null
  if (identity?.kind !== 'reference' || identity.root.kind !== 'parameter' || identity.root.fn !== call.fn) return node
  return identity.path.length === 0 ? (call.node.arguments[identity.root.index] ?? node) : node
}

/** The keys that `Object.assign(map, { [k]: v })` may add. */
export function assignedKeys(call: TSESTree.CallExpression): TSESTree.Node[] {
  return call.arguments
    .slice(1)
    .flatMap((from) =>
      from.type === 'ObjectExpression'
        ? from.properties.flatMap((p) => (p.type === 'Property' && p.computed ? [p.key] : []))
        : [],
    )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { scopeNodeOf } from '../scope/bindings.js'
import { enclosingFunction, isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import { hintOf } from './names.js'

/** Whether a parameter is itself called: it is code of the caller's. */
export function isCalled(fn: FunctionNode, index: number, path: readonly string[], context: LifetimeContext): boolean {
  const parameter = fn.params[index]
  if (path.length > 0 || parameter?.type !== 'Identifier') return false
  const variable = context.identities.bindings.declaredBy(fn).find((v) => v.name === parameter.name)
  return (
    variable?.references.some(
      ({ identifier }) => identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier,
    ) ?? false
  )
}

/** Whether a function gets a request, a connection, a job or an event: its parameters are made for each. */
export function servedBy(fn: FunctionNode, context: LifetimeContext): string | null {
  const region = context.regions.ofFunction(fn)
  if (region.kind === 'unknown' || region.node !== fn) return null
  return /^(?:request|connection|job|event)$/.test(region.kind) ? region.kind : null
}

/** Whether a field is counted up somewhere: `this.nextId++`. */
export function isCounted(path: readonly string[], context: LifetimeContext): boolean {
  const name = path.at(-1) ?? ''
  return context.syntax.membersNamed(name).some((member) => member.parent.type === 'UpdateExpression')
}

export function isLocal(node: TSESTree.Node, context: LifetimeContext): boolean {
  const variable = node.type === 'Identifier' ? context.identities.bindings.variableOf(node) : null
  return variable !== null && scopeNodeOf(variable) === enclosingFunction(node)
}

export function isOwn(call: TSESTree.Node, fn: FunctionNode): boolean {
  return call.range[0] >= fn.range[0] && call.range[1] <= fn.range[1]
}

/** `path` of `path.join(…)`: a module or global object, and no parameter that is called so. */
export function isNamespace(node: TSESTree.Node, { identities: { bindings } }: LifetimeContext): boolean {
  if (node.type !== 'Identifier' || !/^(?:path|Object|util|crypto|_|lodash|JSON|Buffer)$/.test(node.name)) return false
  const variable = bindings.variableOf(node)
  return variable === null || !isFunction(scopeNodeOf(variable))
}

export function lastNameOf(node: TSESTree.Node): string | null {
  const at = unwrap(node)
  return at.type === 'Identifier' ? at.name : at.type === 'MemberExpression' ? staticKey(at) : null
}

/** One for each instance, where there are many. */
export function instanceSpace(node: TSESTree.Node, context: LifetimeContext): 'many' | 'unknown' {
  const identity = context.identities.of(node)
  if (identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.root.isStatic) return 'unknown'
  const region = context.regions.ofOwner(identity.root.owner)
  if (region.kind === 'unknown') return 'unknown'
  return region.frequency === 'many' ? 'many' : 'unknown'
}

/** Whether an argument is a plain name that stands for one of few. */
export function isOfFew(argument: TSESTree.Node | undefined): boolean {
  return argument?.type === 'Identifier' && hintOf(argument.name) === 'few'
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, unwrap } from '../syntax/nodes.js'

/** Whether an expression makes a new object each time, which no entry has as its key. */
export function isMinted(node: TSESTree.Node, context: LifetimeContext, depth = 0): boolean {
  const at = unwrap(node)
  switch (at.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
      return true
    case 'ConditionalExpression':
      return isMinted(at.consequent, context, depth) && isMinted(at.alternate, context, depth)
    case 'CallExpression':
      return context.matcher.calledName(at) === 'split'
    case 'Identifier': {
      const variable = context.identities.bindings.variableOf(at)
      const node = variable?.defs[0]?.node
      return (
        depth < 3 &&
        node?.type === 'VariableDeclarator' &&
        node.id.type === 'Identifier' &&
        node.init !== null &&
        isFunction(scopeNodeOf(variable as Variable)) &&
        scopeNodeOf(variable as Variable) === enclosingFunction(at) &&
        node.parent.kind === 'const' &&
        isMinted(node.init, context, depth + 1)
      )
    }
    default:
      return false
  }
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isExecutor, isFunction, unwrap } from '../syntax/nodes.js'

/**
 * Whether what is awaited can never reject: `new Promise((resolve) => setTimeout(resolve, 9))`, made on the spot or
 * under a `const` name of the same file, whose executor has no way to reject.
 */
export function neverRejects(awaited: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const at = unwrap(awaited)
  if (at.type === 'Identifier') {
    const init = constantOf(at, sourceCode)
    return init !== null && init.type !== 'Identifier' && neverRejects(init, sourceCode)
  }
  const [executor] = at.type === 'NewExpression' ? at.arguments : []
  return isFunction(executor) && isExecutor(executor) && executor.params.length < 2 && !executor.async
}

function constantOf(name: TSESTree.Identifier, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.Node | null {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(name); scope; scope = scope.upper) {
    const variable = scope.set.get(name.name)
    if (!variable) continue
    const node = variable.defs[0]?.node
    return node?.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.parent.kind === 'const'
      ? node.init && unwrap(node.init)
      : null
  }
  return null
}

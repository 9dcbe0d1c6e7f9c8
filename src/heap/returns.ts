import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { enclosingFunction } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'

/** The expressions whose value a function gives back. */
export function returnedBy(fn: FunctionNode, syntax: Syntax): readonly TSESTree.Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body]
  return syntax
    .inside(fn.body, 'ReturnStatement')
    .flatMap((node) => (node.argument && enclosingFunction(node) === fn ? [node.argument] : []))
}

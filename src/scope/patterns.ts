import type { TSESTree } from '@typescript-eslint/utils'
import { staticKey } from '../syntax/nodes.js'

/**
 * The property path by which a name inside a destructuring pattern is taken from the whole.
 * `{ a: { b } }` gives `['a', 'b']` for `b`; `[, x]` gives `['1']`; null inside a rest element or behind a computed key.
 */
export function pathInPattern(name: TSESTree.Node, pattern: TSESTree.Node): string[] | null {
  const path: string[] = []
  let at: TSESTree.Node = name
  while (at !== pattern) {
    const parent: TSESTree.Node | undefined = at.parent
    if (!parent) return null
    switch (parent.type) {
      case 'Property': {
        const key = staticKey(parent)
        if (key === null) return null
        path.unshift(key)
        break
      }
      case 'ArrayPattern':
        path.unshift(String(parent.elements.indexOf(at as TSESTree.DestructuringPattern)))
        break
      case 'AssignmentPattern':
      case 'ObjectPattern':
      case 'TSParameterProperty':
        break
      default:
        return null
    }
    at = parent
  }
  return path
}

/** The parameter of `fn` that declares a name, or -1. */
export function parameterIndex(name: TSESTree.Node, parameters: readonly TSESTree.Node[]): number {
  return parameters.findIndex((p) => name.range[0] >= p.range[0] && name.range[1] <= p.range[1])
}

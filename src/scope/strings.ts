import type { TSESTree } from '@typescript-eslint/utils'
import { literalText, unwrap } from '../syntax/nodes.js'
import type { Bindings } from './bindings.js'

const MAX_DEPTH = 6

/**
 * The text of a string that is static without running anything: literals, templates and `+` over static parts, and
 * `const` names of such. Never evaluates calls, so no source can make it slow.
 */
export function staticText(node: TSESTree.Node, bindings: Bindings, depth = 0): string | null {
  const at = unwrap(node)
  const literal = literalText(at)
  if (literal !== null || depth > MAX_DEPTH) return literal
  switch (at.type) {
    case 'TemplateLiteral': {
      const values = at.expressions.map((part) => staticText(part, bindings, depth + 1))
      return values.includes(null)
        ? null
        : at.quasis.map((quasi, i) => `${quasi.value.cooked ?? ''}${values[i] ?? ''}`).join('')
    }
    case 'BinaryExpression': {
      if (at.operator !== '+') return null
      const left = staticText(at.left, bindings, depth + 1)
      const right = left === null ? null : staticText(at.right, bindings, depth + 1)
      return left === null || right === null ? null : left + right
    }
    case 'Identifier': {
      const init = constInit(at, bindings)
      return init ? staticText(init, bindings, depth + 1) : null
    }
    default:
      return null
  }
}

/** What a `const` name is initialised with, where it is declared without destructuring. */
function constInit(name: TSESTree.Identifier, bindings: Bindings): TSESTree.Expression | null {
  const node = bindings.variableOf(name)?.defs[0]?.node
  return node?.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.parent.kind === 'const'
    ? node.init
    : null
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Identity } from '../answers/index.js'
import type { Identities } from '../scope/identity.js'
import { unwrap } from '../syntax/nodes.js'

const MAX_DEPTH = 4

/**
 * The module a value comes from: imported from it, made by a call or `new` of it, or annotated with one of its types.
 * `global` for unresolved names; null where the file does not say.
 */
export function originOf(identity: Identity, identities: Identities, depth = 0): string | null {
  if (identity.kind === 'unknown' || depth > MAX_DEPTH) return null
  const { root } = identity
  switch (root.kind) {
    case 'import':
      return root.module
    case 'global':
      return 'global'
    case 'value':
      return originOfMade(root.node, identities, depth)
    case 'variable': {
      const definition = root.variable.defs[0]
      const node = definition?.node as TSESTree.Node | undefined
      if (node?.type !== 'VariableDeclarator') return null
      return (node.init && originOfMade(node.init, identities, depth)) ?? originOfType(node.id, identities)
    }
    case 'parameter': {
      const parameter = root.fn.params[root.index]
      return parameter && identity.path.length === 0 ? originOfType(parameter, identities) : null
    }
    default:
      return null
  }
}

function originOfMade(node: TSESTree.Node, identities: Identities, depth: number): string | null {
  const made = unwrap(node)
  if (made.type !== 'CallExpression' && made.type !== 'NewExpression') return null
  return originOf(identities.of(made.callee), identities, depth + 1)
}

/** The module that the type in `x: Type` is imported from. */
function originOfType(pattern: TSESTree.Node, identities: Identities): string | null {
  const target = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern
  const named = target.type === 'AssignmentPattern' ? target.left : target
  const annotation =
    named.type === 'Identifier' || named.type === 'ObjectPattern' ? named.typeAnnotation?.typeAnnotation : undefined
  if (annotation?.type !== 'TSTypeReference') return null
  let name: TSESTree.EntityName = annotation.typeName
  while (name.type === 'TSQualifiedName') name = name.left
  const identity = name.type === 'Identifier' ? identities.of(name) : null
  return identity?.kind === 'reference' && identity.root.kind === 'import' ? identity.root.module : null
}

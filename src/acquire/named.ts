import type { TSESTree } from '@typescript-eslint/utils'
import type { Holder, Reference } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { sameReference } from '../scope/same.js'
import { staticKey } from '../syntax/nodes.js'

/** The expressions and variables that denote a collection by one of its own names. */
export interface Named {
  readonly nodes: readonly TSESTree.Node[]
  readonly variables: readonly Variable[]
}

export function namesOf(holder: Holder, context: LifetimeContext): Named {
  const nodes: TSESTree.Node[] = []
  const variables: Variable[] = []
  for (const name of holder.names) {
    const last = name.path.at(-1)
    if (last === undefined) {
      if (name.root.kind === 'variable') variables.push(name.root.variable)
      continue
    }
    const denotes = (node: TSESTree.Node): boolean => sameReference(context.identities.of(node), name)
    nodes.push(...context.syntax.membersNamed(last).filter(denotes))
    if (name.root.kind === 'global')
      nodes.push(...context.syntax.all('Identifier').filter((read) => read.name === last && denotes(read)))
    variables.push(...destructured(name, last, context))
  }
  return { nodes, variables }
}

/** `const { items } = state`, `const { items } = this`. */
function destructured(name: Reference, last: string, { syntax, identities }: LifetimeContext): Variable[] {
  return syntax.all('ObjectPattern').flatMap((pattern) =>
    pattern.properties.flatMap((property) => {
      if (property.type !== 'Property' || staticKey(property) !== last) return []
      if (property.value.type !== 'Identifier' || pattern.parent.type !== 'VariableDeclarator') return []
      return identities.bindings
        .declaredBy(pattern.parent)
        .filter((v) => v.identifiers[0] === property.value && sameReference(identities.ofVariable(v), name))
    }),
  )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Holder, Reference } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { sameReference } from '../scope/same.js'
import { staticKey } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'

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
  const patterns = patternsOf.get(syntax) ?? patternsByKey(syntax)
  patternsOf.set(syntax, patterns)
  return (patterns.get(last) ?? []).flatMap(({ declarator, local }) =>
    identities.bindings
      .declaredBy(declarator)
      .filter((v) => v.identifiers[0] === local && sameReference(identities.ofVariable(v), name)),
  )
}

interface Taken {
  readonly declarator: TSESTree.VariableDeclarator
  readonly local: TSESTree.Identifier
}

const patternsOf = new WeakMap<Syntax, ReadonlyMap<string, readonly Taken[]>>()

function patternsByKey(syntax: Syntax): ReadonlyMap<string, readonly Taken[]> {
  const index = new Map<string, Taken[]>()
  for (const pattern of syntax.all('ObjectPattern')) {
    const declarator = pattern.parent
    if (declarator.type !== 'VariableDeclarator') continue
    for (const property of pattern.properties) {
      const key = property.type === 'Property' ? staticKey(property) : null
      if (key === null || property.value?.type !== 'Identifier') continue
      const taken = index.get(key)
      if (taken) taken.push({ declarator, local: property.value })
      else index.set(key, [{ declarator, local: property.value }])
    }
  }
  return index
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { CollectionKind } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { staticKey, unwrap } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'
import { collectionMade } from './holders.js'

const partsOf = new WeakMap<Syntax, ReadonlySet<string>>()

/** Whether the file makes objects that have a collection under a name: `{ users: new Set() }`. */
export function isMadeWith(name: string, { syntax }: LifetimeContext): boolean {
  let names = partsOf.get(syntax)
  if (!names) {
    names = new Set(
      syntax.all('Property').flatMap((property) => {
        const kind = property.parent.type === 'ObjectExpression' ? collectionMade(property.value) : null
        const key = kind && /^(?:map|set|array)$/.test(kind) ? staticKey(property) : null
        return key ?? []
      }),
    )
    partsOf.set(syntax, names)
  }
  return names.has(name)
}

/** `const [counts, timers] = tables.get(owner)`, `const { users } = rooms.get(id)`: names for the parts of an entry. */
export function takenParts(
  target: TSESTree.Node,
  from: TSESTree.Node,
  context: LifetimeContext,
): readonly { readonly variable: Variable; readonly part: string }[] {
  const named = (name: TSESTree.Node | null, part: string): { variable: Variable; part: string }[] => {
    const variable = context.identities.bindings.declaredBy(from).find((v) => v.identifiers[0] === name)
    return variable ? [{ variable, part }] : []
  }
  if (target.type === 'ArrayPattern') return target.elements.flatMap((element, i) => named(element, String(i)))
  if (target.type !== 'ObjectPattern') return []
  return target.properties.flatMap((property) => {
    const key = property.type === 'Property' ? staticKey(property) : null
    return key !== null && isMadeWith(key, context) ? named(property.value as TSESTree.Node, key) : []
  })
}

/** The name of an entry in a loop over a collection: `list` of `[key, list] of lists`, `room` of `rooms.values()`. */
export function entryOfLoop(
  { left, right }: TSESTree.ForOfStatement,
  collection: CollectionKind,
  { identities, matcher }: LifetimeContext,
): Variable | null {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0].id : undefined
  const at = unwrap(right)
  const method = at.type === 'CallExpression' ? matcher.calledName(at) : null
  if (left.type !== 'VariableDeclaration' || !target || method === 'keys') return null
  const isPaired = method === 'entries' || (method === null && collection === 'map')
  const name = !isPaired ? target : target.type === 'ArrayPattern' ? target.elements[1] : undefined
  return (
    left.declarations.flatMap((each) => identities.bindings.declaredBy(each)).find((v) => v.identifiers[0] === name) ??
    null
  )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Futile, GrowthSite, Shrinking } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'

/** The removals of a collection, sorted: those that may take entries of a site back, and why the others cannot. */
export interface Sorted {
  readonly effective: readonly Shrinking[]
  readonly futile: { readonly because: Futile; readonly by: TSESTree.Node } | null
}

export function sortShrinkings(site: GrowthSite, all: readonly Shrinking[], context: LifetimeContext): Sorted {
  const effective: Shrinking[] = []
  let futile: Sorted['futile'] = null
  for (const shrinking of all) {
    // What empties one list of an entry leaves the others.
    if (shrinking.how === 'inner' && shrinking.part !== site.part && site.isNested) continue
    const because = futileReason(shrinking, site, context)
    if (because === null) effective.push(shrinking)
    else if (because !== 'refresh') futile ??= { because, by: shrinking.node }
  }
  return { effective, futile }
}

function futileReason(shrinking: Shrinking, site: GrowthSite, context: LifetimeContext): Futile | 'refresh' | null {
  const { how, key, node } = shrinking
  if (how === 'blank') return 'blank'
  if (how === 'other') return 'other-list'
  if (how === 'inner' && !site.isNested) return 'inner'
  const { collection } = site.holder
  if (how === 'entry' && key && (collection === 'map' || collection === 'set') && isFresh(key)) return 'fresh-key'
  if (isBehindDeadGuard(node, site)) return 'dead-guard'
  // `cache.delete(k); cache.set(k, v)` moves an entry to the end.
  if (how === 'entry' && isRefresh(shrinking, site, context)) return 'refresh'
  return null
}

function isFresh(key: TSESTree.Node): boolean {
  const at = unwrap(key)
  return at.type === 'ObjectExpression' || at.type === 'ArrayExpression' || isFunction(at)
}

/** `if (map.length > 100) map.clear()`: a map has no length, an object neither. */
function isBehindDeadGuard(node: TSESTree.Node, { holder }: GrowthSite): boolean {
  const wrong =
    holder.collection === 'map' || holder.collection === 'set'
      ? 'length'
      : holder.collection === 'array'
        ? 'size'
        : null
  const [name] = holder.names
  const last = name?.path.at(-1) ?? (name?.root.kind === 'variable' ? name.root.variable.name : null)
  for (let from = node, at = node.parent; at && !isFunction(at); from = at, at = at.parent) {
    if (at.type !== 'IfStatement' || at.consequent !== from) continue
    const { test } = at
    if (test.type !== 'BinaryExpression' || test.left.type !== 'MemberExpression' || !test.operator.startsWith('>'))
      continue
    const tested = unwrap(test.left.object)
    const testedName =
      tested.type === 'Identifier' ? tested.name : tested.type === 'MemberExpression' ? staticKey(tested) : null
    if (wrong !== null && staticKey(test.left) === wrong && testedName === last) return true
  }
  return false
}

function isRefresh({ node, key }: Shrinking, site: GrowthSite, context: LifetimeContext): boolean {
  const statement = node.parent
  if (statement?.type !== 'ExpressionStatement' || !isFunction(statement.parent.parent)) return false
  if (enclosingFunction(node) !== enclosingFunction(site.node) || node.range[0] > site.node.range[0]) return false
  return hasKey(key, site, context)
}

/** Whether a removal names the key that the site adds. */
export function hasKey(key: TSESTree.Node | null, site: GrowthSite, context: LifetimeContext): boolean {
  return key !== null && (site.keys ?? site.values).some((own) => sameExpression(own, key, context))
}

/** Whether two expressions denote one value: the same name, or the same text. */
export function sameExpression(a: TSESTree.Node, b: TSESTree.Node, { identities, syntax }: LifetimeContext): boolean {
  if (sameReference(identities.of(a), identities.of(b))) return true
  const text = syntax.sourceCode.getText(unwrap(a))
  return !isFunction(unwrap(a)) && text === syntax.sourceCode.getText(unwrap(b))
}

/** Whether some test of the collection's size stands around or before a place in its function. */
export function isSizeGuarded({ node, by }: GrowthSite, sizes: readonly TSESTree.Node[]): boolean {
  return isGuarded(node, sizes) || (by !== node && isGuarded(by, sizes))
}

function isGuarded(added: TSESTree.Node, sizes: readonly TSESTree.Node[]): boolean {
  const fn = enclosingFunction(added)
  return sizes.some((size) => {
    if (fn && !isInside(size, fn)) return false
    for (let from = size, at = size.parent; at && at !== fn; from = at, at = at.parent) {
      if (at.type === 'BinaryExpression' && /^[<>]=?$/.test(at.operator)) {
        const test = testAround(at)
        if (test) return isInside(added, test) || leaves(test)
      }
      if (isFunction(from)) return false
    }
    return false
  })
}

function testAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let from = node, at = node.parent; at; from = at, at = at.parent) {
    if (
      (at.type === 'IfStatement' || at.type === 'ConditionalExpression' || at.type === 'WhileStatement') &&
      at.test === from
    )
      return at
    if (!/^(?:LogicalExpression|UnaryExpression|BinaryExpression)$/.test(at.type))
      return at.type === 'LogicalExpression' ? at : null
  }
  return null
}

function leaves(test: TSESTree.Node): boolean {
  if (test.type !== 'IfStatement') return false
  const last = test.consequent.type === 'BlockStatement' ? test.consequent.body.at(-1) : test.consequent
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
}

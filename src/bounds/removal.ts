import type { TSESTree } from '@typescript-eslint/utils'
import type { Handling, Size } from '../acquire/handling.js'
import type { FunctionNode, Futile, GrowthSite, Shrinking } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isFunction, isInside, nameOf, staticKey, unwrap } from '../syntax/nodes.js'

/** The removals of a collection, sorted: those that may take entries of a site back, and why the others cannot. */
export interface Sorted {
  readonly effective: readonly Shrinking[]
  readonly futile: { readonly because: Futile; readonly by: TSESTree.Node } | null
}

export function sortShrinkings(site: GrowthSite, { growth, shrinking }: Handling, context: LifetimeContext): Sorted {
  // A free place in a list may be found and filled again.
  const refills = site.holder.collection === 'array' && growth.some(({ keys, isNested }) => keys !== null && !isNested)
  const effective: Shrinking[] = []
  let futile: Sorted['futile'] = null
  for (const each of shrinking) {
    // What empties one list of an entry leaves the others.
    if (each.how === 'inner' && each.part !== site.part && site.isNested) continue
    const because = futileReason(each, site, context)
    if (because === null || (because === 'blank' && refills)) effective.push(each)
    else if (because !== 'refresh') futile ??= { because, by: each.node }
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
export function isSizeGuarded({ node, by, isNested, part }: GrowthSite, all: readonly Size[]): boolean {
  // What limits one entry limits neither the others nor their number.
  const sizes = all.filter((size) => !size.isNested || (isNested && size.part === part)).map((size) => size.node)
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

/** Whether a function ends its owner, by its name: `dispose`, `[kDestroy]`. */
export function isTeardown(fn: FunctionNode | null): boolean {
  const name = fn ? (nameOf(fn) ?? '') : ''
  return TEARDOWN_NAMES.has(name) || TEARDOWN_NAMES.has(name.replace(/^@@k/, '').toLowerCase())
}

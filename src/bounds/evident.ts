import type { TSESTree } from '@typescript-eslint/utils'
import type { BoundVerdict, GrowthSite, Region } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, unwrap } from '../syntax/nodes.js'
import { isMinted } from './minted.js'
import { isRepeatedByName } from './names.js'
import { keepsSettler } from './pending.js'
import type { Space } from './space.js'

/**
 * What needs no other evidence than itself, however long the holder lives: the removal that the author wrote misses a
 * path or an entry; entries end, as the file shows, and stay; an instance that lists itself; a list of disposables that a setter lengthens.
 */
export function isSelfEvident(
  site: GrowthSite,
  edge: Region,
  bound: BoundVerdict,
  space: Space,
  context: LifetimeContext,
): boolean {
  if (bound.kind === 'some-paths')
    return (
      edge.kind === 'call' &&
      site.keys !== null &&
      bound.exits.some((exit) => /^(?:await|throw|yield)$/.test(exit.kind))
    )
  if (bound.kind !== 'never') return false
  const futile = bound.futile?.because ?? ''
  if (/^(?:sibling|other-list|created-by-removal|pending|ended|counted)$/.test(futile)) return true
  if (futile === 'undone') return space === 'many'
  // The author meant to take it out.
  if (/^(?:blank|fresh-key|dead-guard)$/.test(futile)) return site.keys === null || space === 'many'
  // Each promise is settled once, and no entry of one ever goes.
  if (!bound.futile && (site.keys === null ? !isAfterReturn(site) : space === 'many') && keepsSettler(site, context))
    return true
  if (edge.kind === 'instance') return listsItself(site)
  if (isMintedKey(site, context)) return true
  return (
    site.holder.collection === 'disposables' &&
    edge.kind === 'call' &&
    isRepeatedByName(edge.label) &&
    isUnconditional(site, context)
  )
}

/** `if (this.isReady) return …; waiters.push(resolve)`: what waits for something that comes once. */
function isAfterReturn({ by }: GrowthSite): boolean {
  for (let at: TSESTree.Node | undefined = by; at; at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') return true
    if (at.type !== 'BlockStatement') continue
    const before = at.body.filter((statement) => statement.range[1] <= by.range[0])
    if (before.some((statement) => statement.type === 'IfStatement')) return true
  }
  return false
}

export function listsItself(site: GrowthSite): boolean {
  return site.values.some((value) => unwrap(value).type === 'ThisExpression')
}

export function isMintedKey({ node, keys, isNested, holder }: GrowthSite, context: LifetimeContext): boolean {
  const keyed = isNested || holder.collection === 'map' || holder.collection === 'set'
  return keyed && node.type === 'CallExpression' && keys?.[0] !== undefined && isMinted(keys[0], context)
}

/** Whether no test stands around a site, other than one of its own collection: `if (!store.isDisposed) store.add(…)`. */
function isUnconditional({ node, holder }: GrowthSite, { syntax }: LifetimeContext): boolean {
  for (let from = node, at = node.parent; at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'IfStatement' && at.test !== from && !syntax.sourceCode.getText(at.test).includes(holder.label))
      return false
  return true
}

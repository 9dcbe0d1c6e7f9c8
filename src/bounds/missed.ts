import type { TSESTree } from '@typescript-eslint/utils'
import type { Handling } from '../acquire/handling.js'
import type { Futile, GrowthSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js'
import { leftOnLoss, leftPending } from './pending.js'
import { sameExpression } from './removal.js'

/** A removal in the same function that shows what the author meant, and does not do it for this site. */
export function missedBy(
  site: GrowthSite,
  handling: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  return (
    siblingOnly(site, handling, context) ??
    createdByRemoval(site, handling, context) ??
    leftPending(site, handling, context) ??
    leftOnLoss(site, handling, context)
  )
}

/**
 * `list.add(a); list.add(b()); return () => list.remove(a)`: what has no name cannot be taken out, and its sibling is.
 */
function siblingOnly(
  site: GrowthSite,
  handling: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  const [value] = site.values
  const home = enclosingFunction(site.node)
  if (!home || !value || site.holder.collection !== 'disposables' || unwrap(value).type !== 'CallExpression')
    return null
  const siblings = handling.growth.filter((other) => other !== site && enclosingFunction(other.node) === home)
  const removal = handling.shrinking.find(
    ({ how, key, node }) =>
      how === 'entry' &&
      key !== null &&
      isInside(node, home) &&
      siblings.some((other) => other.values[0] !== undefined && sameExpression(other.values[0], key, context)),
  )
  return removal ? { because: 'sibling', by: removal.node } : null
}

/** `sids[id] = sids[id] || {}; delete sids[id][room]`: what is there only to be emptied is made by the removal itself. */
function createdByRemoval(
  site: GrowthSite,
  handling: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  const { node } = site
  const home = enclosingFunction(node)
  if (!home || site.isNested || node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression')
    return null
  const isDefault =
    node.operator === '||=' ||
    node.operator === '??=' ||
    (node.right.type === 'LogicalExpression' && sameExpression(node.right.left, node.left, context))
  if (!isDefault) return null
  const fills = handling.growth.some((other) => other.isNested && isInside(other.node, home))
  const removal = handling.shrinking.find(({ how, node: by }) => how === 'inner' && isInside(by, home))
  const entry = context.syntax.sourceCode.getText(node.left)
  // Nothing else in the function looks at the entry.
  const others = context.syntax
    .inside(home, 'MemberExpression')
    .filter((member) => context.syntax.sourceCode.getText(member) === entry && !isInside(member, node))
  return removal && !fills && others.length === 1 ? { because: 'created-by-removal', by: removal.node } : null
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Region, RetentionPath, Step } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, isInside, unwrap } from '../syntax/nodes.js'

/** Who keeps what alive through a collection: collection → entry → what each run leaves behind. */
export function collectionPath(site: GrowthSite, edge: Region, context: LifetimeContext): RetentionPath {
  const steps: Step[] = [
    { edge: 'root', label: site.holder.label, line: site.holder.declared.loc.start.line },
    { edge: 'holder', label: site.holder.collection === 'string' ? 'text' : 'entry', line: site.at.loc.start.line },
  ]
  const kept = [...site.values, ...(site.keys ?? [])].flatMap((node) => keptBy(unwrap(node), edge, context))[0]
  if (kept && site.holder.collection !== 'string') steps.push(kept)
  return { kind: 'path', steps }
}

/** The first thing made by a run of `edge` that an expression keeps. */
function keptBy(node: TSESTree.Node, edge: Region, context: LifetimeContext): Step[] {
  const names = node.type === 'Identifier' ? [node] : context.syntax.inside(node, 'Identifier')
  for (const name of names) {
    const variable = context.identities.bindings.variableOf(name)
    const declared = variable?.identifiers[0]
    if (!variable || !declared || !isInside(variable.scope.variableScope.block, edge.node)) continue
    return [{ edge: isFunction(node) ? 'closure' : 'value', label: variable.name, line: declared.loc.start.line }]
  }
  const [self] = node.type === 'ThisExpression' ? [node] : context.syntax.inside(node, 'ThisExpression')
  return self ? [{ edge: 'value', label: 'this', line: edge.node.loc.start.line }] : []
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Change } from './edit.js'
import { lineIndent } from './text.js'

/**
 * The changes that put what follows `taken` in its block into a `try`, and `release`, a later statement of the same
 * block, into its `finally`; null where the two do not stand so.
 */
export function inFinally(
  taken: TSESTree.Statement,
  release: TSESTree.Statement,
  context: LifetimeContext,
): readonly Change[] | null {
  const block = taken.parent
  if (block.type !== 'BlockStatement' || release.parent !== block || release.range[0] < taken.range[1]) return null
  const last = block.body.at(-1)
  if (!last) return null
  const indent = lineIndent(taken.loc.start.line, context)
  const text = context.syntax.sourceCode.getText(release)
  const end = `\n${indent}} finally {\n${indent}  ${text}\n${indent}}`
  const start: Change = { range: [taken.range[1], taken.range[1]], text: `\n${indent}try {` }
  if (release === last) return [start, { range: [...release.range], text: end.trimStart() }]
  return [start, { range: [...release.range], text: '' }, { range: [last.range[1], last.range[1]], text: end }]
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Made } from '../acquire/made.js'
import type { ReleaseVerdict } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Held } from '../release/held.js'
import { dumpCall, nameOf, readerCall } from '../release/held-names.js'
import { isFunction, isInside } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Edit } from './edit.js'
import { inFinally } from './finally.js'
import { lineBefore, lineIndent, terminator } from './text.js'

/** The mechanical mends of something that is not given back on some paths. */
export function madeEdits(site: Made, release: ReleaseVerdict, held: Held, context: LifetimeContext): readonly Edit[] {
  if (release.kind !== 'some-paths') return []
  const edit =
    site.row.kind === 'item' && !site.of
      ? releaseInFinally(site, held, context)
      : dumpBefore(site, release, held, context)
  return edit ? [edit] : []
}

/** The rest of the block goes into a `try`, the one release into its `finally`. */
function releaseInFinally(site: Made, held: Held, context: LifetimeContext): Edit | null {
  if (site.row.kind === 'item' && site.row.release.undo !== undefined) return null
  const taken = site.given && statementAround(site.given)
  const closes = held.uses.filter((use) => use.kind === 'close')
  const [close] = closes
  const given = close && statementAround(close.node)
  if (!taken || !given || closes.length !== 1 || given.type !== 'ExpressionStatement') return null
  const changes = inFinally(taken, given, context)
  return (
    changes && {
      name: 'inFinally',
      data: { release: sourceLabel(given.expression, context.syntax.sourceCode) },
      changes,
    }
  )
}

function statementAround(node: TSESTree.Node): TSESTree.Statement | null {
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent)
    if (at.type === 'ExpressionStatement' || at.type === 'VariableDeclaration') return at
  return null
}

/** `await body.dump()` in front of each `return` and `throw` that leaves the body. */
function dumpBefore(
  { row, home, of }: Made,
  release: Extract<ReleaseVerdict, { kind: 'some-paths' }>,
  held: Held,
  context: LifetimeContext,
): Edit | null {
  const name = nameOf(row, held)
  const call = name === null ? null : row.kind === 'body' ? dumpCall(row, name) : of ? readerCall(name) : null
  if (call === null || (call.startsWith('await') && !home?.async)) return null
  const scopes = [...held.variables.keys()].map((variable) => variable.scope.block)
  const changes = []
  for (const { kind, node } of release.exits) {
    if ((kind !== 'return' && kind !== 'throw') || !node || !scopes.every((scope) => isInside(node, scope))) return null
    const end = terminator(node, context) || (context.syntax.sourceCode.getText(node).endsWith(';') ? ';' : '')
    if (node.parent?.type === 'BlockStatement') changes.push(lineBefore(node, `${call}${end}`, context))
    else {
      const indent = lineIndent(node.parent?.loc.start.line ?? node.loc.start.line, context)
      const text = context.syntax.sourceCode.getText(node)
      changes.push({
        range: [...node.range] as const,
        text: `{\n${indent}  ${call}${end}\n${indent}  ${text}\n${indent}}`,
      })
    }
  }
  return { name: 'dump', data: { call }, changes }
}

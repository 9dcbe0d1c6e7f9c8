import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { unwrap } from './nodes.js'

const MAX_LABEL = 48

/** An expression as the reader wrote it, on one line, without type syntax and optional marks, cut where it is long. */
export function sourceLabel(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const text = plainText(node, sourceCode).replace(/\s+/g, ' ')
  return text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL - 1)}…` : text
}

function plainText(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const at = unwrap(node)
  if (at.type !== 'MemberExpression') return sourceCode.getText(at)
  const object = plainText(at.object, sourceCode)
  const property = sourceCode.getText(at.property)
  return at.computed ? `${object}[${property}]` : `${object}.${property}`
}

/** The words of a name in lower case: `#lastSeenBy` → last, seen, by. */
export function nameWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

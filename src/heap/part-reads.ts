import type { TSESTree } from '@typescript-eslint/utils'
import { staticKey, wrapped } from '../syntax/nodes.js'

/** Names of properties that hold a text or number and say which thing it is: they do not change while it lives. */
const NAMES = /^(?:_?id|uuid|guid|key|name|type|kind|url|path|email)$|[a-z](?:Id|ID|Uuid|Key|Name|Type|Url|URL|Path)$/
/** Numbers of a list or buffer, which a reader of a large value takes. */
const COUNTS = /^(?:length|size|byteLength)$/
const MAX_PARTS = 2

export interface PartReads {
  /** They all name the thing rather than measure it. */
  readonly areNames: boolean
  readonly names: readonly string[]
  readonly reads: readonly TSESTree.MemberExpression[]
}

/**
 * The one or two properties that mentions of a value read, where their names say that each is a primitive that stays
 * the same; null where any mention needs more than that.
 */
export function partReads(mentions: readonly TSESTree.Node[]): PartReads | null {
  const names = new Set<string>()
  const reads: TSESTree.MemberExpression[] = []
  for (const mention of mentions) {
    const member = wrapped(mention).parent
    const key = member?.type === 'MemberExpression' && unwrapsTo(member.object, mention) ? staticKey(member) : null
    if (member?.type !== 'MemberExpression' || key === null || !(NAMES.test(key) || COUNTS.test(key))) return null
    if (!isPlainRead(member)) return null
    names.add(key)
    reads.push(member)
  }
  return names.size > 0 && names.size <= MAX_PARTS
    ? { areNames: [...names].every((name) => NAMES.test(name)), names: [...names], reads }
    : null
}

function unwrapsTo(object: TSESTree.Node, mention: TSESTree.Node): boolean {
  return object === wrapped(mention)
}

/** Whether a read leaves it at the property: it is not written, deleted or called. */
function isPlainRead(member: TSESTree.MemberExpression): boolean {
  const at = wrapped(member)
  const { parent } = at
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.right === at
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== at
    case 'UnaryExpression':
      return parent.operator !== 'delete'
    case 'UpdateExpression':
      return false
    default:
      return true
  }
}

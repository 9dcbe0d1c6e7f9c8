import type { TSESTree } from '@typescript-eslint/utils'
import { staticKey, wrapped } from '../syntax/nodes.js'

/** Names of properties that hold a number, a string or a date, by convention. */
const PLAIN =
  /^(?:_?id|uuid|guid|key|name|type|kind|url|href|path|status|code|count|total|length|size|index|title|label|email|version|timestamp)$|[a-z](?:Id|ID|Key|Name|Type|Url|URL|Count|Index|Path|At)$/
const MAX_PARTS = 2

export interface PartReads {
  readonly names: readonly string[]
  readonly reads: readonly TSESTree.MemberExpression[]
}

/**
 * The one or two properties that mentions of a value read, where each read gives a primitive by its use or its name;
 * null where any of them needs more than that.
 */
export function partReads(mentions: readonly TSESTree.Node[]): PartReads | null {
  const names = new Set<string>()
  const reads: TSESTree.MemberExpression[] = []
  for (const mention of mentions) {
    const member = wrapped(mention).parent
    const key = member?.type === 'MemberExpression' && unwrapsTo(member.object, mention) ? staticKey(member) : null
    if (member?.type !== 'MemberExpression' || key === null || key.startsWith('#') || !givesPrimitive(member, key))
      return null
    names.add(key)
    reads.push(member)
  }
  return names.size > 0 && names.size <= MAX_PARTS ? { names: [...names], reads } : null
}

function unwrapsTo(object: TSESTree.Node, mention: TSESTree.Node): boolean {
  return object === wrapped(mention)
}

function givesPrimitive(member: TSESTree.MemberExpression, key: string): boolean {
  const at = wrapped(member)
  const { parent } = at
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.right === at && PLAIN.test(key)
    case 'UpdateExpression':
      return false
    case 'UnaryExpression':
      return parent.operator !== 'delete'
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== at && PLAIN.test(key)
    case 'BinaryExpression':
      return parent.operator !== 'in' && parent.operator !== 'instanceof'
    case 'TemplateLiteral':
      return true
    default:
      return PLAIN.test(key)
  }
}

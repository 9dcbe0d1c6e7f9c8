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
  /** Empty where the value is taken apart by a pattern. */
  readonly reads: readonly TSESTree.MemberExpression[]
}

/**
 * The one or two properties that mentions of a value read, where their names say that each is a primitive that stays
 * the same; null where any mention needs more than that.
 */
export function partReads(mentions: readonly TSESTree.Node[]): PartReads | null {
  const names = new Set<string>()
  const reads: TSESTree.MemberExpression[] = []
  let isTakenApart = false
  for (const mention of mentions) {
    const taken = takenApart(mention)
    if (taken) {
      for (const name of taken) names.add(name)
      isTakenApart = true
      continue
    }
    const member = wrapped(mention).parent
    const key = member?.type === 'MemberExpression' && unwrapsTo(member.object, mention) ? staticKey(member) : null
    if (member?.type !== 'MemberExpression' || key === null || !(NAMES.test(key) || COUNTS.test(key))) return null
    if (!isPlainRead(member)) return null
    names.add(key)
    reads.push(member)
  }
  return names.size > 0 && names.size <= MAX_PARTS
    ? { areNames: [...names].every((name) => NAMES.test(name)), names: [...names], reads: isTakenApart ? [] : reads }
    : null
}

/** The names that `const { id, name } = instance` takes, where each is a part of the kind that counts. */
function takenApart(mention: TSESTree.Node): readonly string[] | null {
  const at = wrapped(mention)
  const { parent } = at
  if (parent?.type !== 'VariableDeclarator' || parent.init !== at || parent.id.type !== 'ObjectPattern') return null
  const names = parent.id.properties.flatMap((p) => {
    const key = p.type === 'Property' && p.value.type === 'Identifier' ? staticKey(p) : null
    return key !== null && (NAMES.test(key) || COUNTS.test(key)) ? [key] : []
  })
  return names.length > 0 && names.length === parent.id.properties.length ? names : null
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

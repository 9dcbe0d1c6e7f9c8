import type { TSESTree } from '@typescript-eslint/utils'
import type { Holder } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameReference } from '../scope/same.js'
import { staticKey, unwrap } from '../syntax/nodes.js'

/** What is new in `[...list, x]`, `{ ...map, [k]: v }`, `list.concat(x)`, `text + x`, `map || {}`; null where the old is not part of it. */
export function rebuilt(
  value: TSESTree.Node,
  holder: Holder,
  context: LifetimeContext,
): { keys: TSESTree.Node[] | null; values: TSESTree.Node[] } | 'same' | null {
  const isOld = (node: TSESTree.Node | null | undefined): boolean =>
    !!node && holder.names.some((name) => sameReference(context.identities.of(node), name))
  switch (value.type) {
    case 'ArrayExpression': {
      const spread = value.elements.filter((e) => e?.type === 'SpreadElement' && isOld(e.argument))
      const added = value.elements.filter((e) => e !== null && !spread.includes(e))
      return spread.length === 0 ? null : { keys: null, values: added.filter((e) => e !== null) }
    }
    case 'ObjectExpression': {
      const spread = value.properties.some((p) => p.type === 'SpreadElement' && isOld(p.argument))
      const added = value.properties.flatMap((p) => (p.type === 'Property' && p.computed ? [p] : []))
      if (!spread) return null
      return added.length === 0 ? 'same' : { keys: added.map((p) => p.key), values: added.map((p) => p.value) }
    }
    case 'CallExpression':
      return value.callee.type === 'MemberExpression' &&
        staticKey(value.callee) === 'concat' &&
        isOld(value.callee.object)
        ? { keys: null, values: [...value.arguments] }
        : null
    case 'BinaryExpression':
      return value.operator === '+' && isOld(value.left) ? { keys: null, values: [value.right] } : null
    case 'LogicalExpression':
      return isOld(value.left) ? 'same' : null
    case 'NewExpression': {
      const [from] = value.arguments
      const list = from && unwrap(from)
      return list?.type === 'ArrayExpression' ? rebuilt(list, holder, context) : null
    }
    default:
      return isOld(value) ? 'same' : null
  }
}

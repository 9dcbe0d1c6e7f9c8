import type { TSESTree } from '@typescript-eslint/utils'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { isSmall } from './final.js'

/** Methods that put their arguments into what they are called on. */
export const ADDING = /^(?:push|unshift|add|set|append|enqueue)$/
const WEAK = /^Weak(?:Map|Set|Ref)$/

/** What is put into a variable's value by name: `x.key = value`, `x.push(value)`; and which properties are taken out. */
export interface Content {
  readonly added: readonly { readonly key: string | null; readonly value: TSESTree.Node }[]
  readonly removed: ReadonlySet<string>
  /** It is a WeakMap, WeakSet or WeakRef, which keeps none of it. */
  readonly isWeak: boolean
}

export function contentOf(variable: Variable, context: LifetimeContext): Content {
  const { bindings } = context.identities
  const added: { key: string | null; value: TSESTree.Node }[] = []
  const removed = new Set<string>()
  for (const read of bindings.readsOf(variable)) {
    const member = read.parent
    if (member.type !== 'MemberExpression' || member.object !== read) continue
    const key = staticKey(member)
    const { parent } = wrapped(member)
    if (parent?.type === 'AssignmentExpression' && parent.left === member) {
      const isPlain = parent.parent.type === 'ExpressionStatement' && parent.operator === '='
      if (!isSmall(parent.right)) {
        added.push({ key, value: parent.right })
        if (key !== null) removed.delete(key)
      } else if (isPlain && key !== null) removed.add(key)
    } else if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') {
      if (key !== null) removed.add(key)
    } else if (parent?.type === 'CallExpression' && parent.callee === member && ADDING.test(key ?? ''))
      added.push(...parent.arguments.map((value) => ({ key: null, value: value })))
  }
  return { added, removed, isWeak: bindings.writesOf(variable).some((w) => isWeak(w.writeExpr)) }
}

/** Whether a generator in a variable has been run to its end: by a loop, a spread, or `return()`. */
export function isEnded(variable: Variable, context: LifetimeContext): boolean {
  return context.identities.bindings.readsOf(variable).some((read) => {
    const { parent } = read
    if (parent.type === 'SpreadElement') return true
    if (parent.type === 'ForOfStatement') return parent.right === read
    return parent.type === 'MemberExpression' && parent.object === read && staticKey(parent) === 'return'
  })
}

function isWeak(value: TSESTree.Node | null | undefined): boolean {
  const at = value ? unwrap(value) : null
  return at?.type === 'NewExpression' && at.callee.type === 'Identifier' && WEAK.test(at.callee.name)
}

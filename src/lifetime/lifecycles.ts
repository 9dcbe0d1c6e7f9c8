import type { TSESTree } from '@typescript-eslint/utils'
import type { Owner } from '../answers/index.js'
import type { LifecycleRow } from '../catalog/index.js'
import { lastName } from '../match/matcher.js'
import { originOf } from '../match/origin.js'
import { decoratorsOf, isClass, staticKey, unwrap } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'

/** The framework row that an owner follows, by base class, decorator, or the hooks in its options. */
export function lifecycleOf(owner: Owner, context: LifetimeContext): LifecycleRow | null {
  return context.matcher.rows.lifecycles.find((row) => follows(owner, row, context)) ?? null
}

function follows(owner: Owner, row: LifecycleRow, context: LifetimeContext): boolean {
  if (isClass(owner)) {
    if (row.superclass && owner.superClass && new RegExp(row.superclass).test(baseName(owner.superClass)))
      return !row.from || comesFrom(owner.superClass, row.from, context)
    return decoratorsOf(owner).some((decorator) => {
      const expression =
        decorator.expression.type === 'CallExpression' ? decorator.expression.callee : decorator.expression
      return (
        (row.decorators?.includes(lastName(expression) ?? '') ?? false) &&
        (!row.from || comesFrom(expression, row.from, context))
      )
    })
  }
  return row.options === true && owner.type === 'ObjectExpression' && isOptions(owner, row)
}

/** `Component` of `extends React.Component`, `extends Mixin(LitElement)` and `extends withStore(Component)`. */
function baseName(node: TSESTree.Node): string {
  const at = unwrap(node)
  if (at.type === 'CallExpression') {
    const base = at.arguments.map((argument) => baseName(argument)).find((name) => name !== '')
    return base ?? ''
  }
  return lastName(at) ?? ''
}

function comesFrom(node: TSESTree.Node, modules: readonly string[], context: LifetimeContext): boolean {
  const origin = originOf(context.identities.of(node), context.identities)
  return origin !== null && modules.includes(origin)
}

/** An options object is one that is exported by default or given to a definer, and has a hook or `methods`. */
function isOptions(object: TSESTree.ObjectExpression, row: LifecycleRow): boolean {
  const hooks = new Set([...row.once, ...row.many, ...row.teardown, 'methods', 'computed', 'watch'])
  hooks.delete('data')
  const keys = object.properties.map((p) => (p.type === 'Property' ? (staticKey(p) ?? '') : ''))
  if (!keys.some((key) => hooks.has(key))) return false
  const parent = object.parent
  if (parent.type === 'ExportDefaultDeclaration') return true
  if (parent.type === 'CallExpression')
    return /^(?:defineComponent|component|extend|mixin|defineNuxtComponent)$/.test(lastName(parent.callee) ?? '')
  // `export const mixin = { mounted() {} }`: a Vue mixin by two signs.
  return (
    keys.filter((key) => hooks.has(key)).length > 1 &&
    keys.some((key) => row.once.includes(key) || row.teardown.includes(key))
  )
}

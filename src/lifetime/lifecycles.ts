import type { TSESTree } from '@typescript-eslint/utils'
import type { Owner } from '../answers/index.js'
import type { LifecycleRow } from '../catalog/index.js'
import { lastName } from '../match/matcher.js'
import { originOf } from '../match/origin.js'
import { type ClassNode, decoratorsOf, isClass, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'

const NONE: ReadonlySet<string> = new Set()
const DEFINERS: readonly string[] = ['defineComponent', 'component', 'extend', 'mixin', 'defineNuxtComponent']

/** The framework row that an owner follows, by base class, decorator, interface, marks, or the hooks in its options. */
export function lifecycleOf(owner: Owner, context: LifetimeContext): LifecycleRow | null {
  if (isFunction(owner)) return null
  const known = context.lifecycles.get(owner)
  if (known !== undefined) return known
  const found =
    context.matcher.rows.lifecycles.find((row) =>
      isClass(owner)
        ? followsAsClass(owner, row, context)
        : row.options === true && isOptions(owner, row, context.matcher.rows.hooks.get(row) ?? NONE),
    ) ?? null
  context.lifecycles.set(owner, found)
  return found
}

/** Whether a name is one of a row's hooks; those between slashes are regular expressions. */
export function isHook(name: string, hooks: readonly string[] | undefined): boolean {
  return (
    hooks?.some((hook) => hook === name || (hook.startsWith('/') && patternOf(hook.slice(1, -1)).test(name))) ?? false
  )
}

function patternOf(source: string): RegExp {
  return new RegExp(`^(?:${source})$`)
}

function followsAsClass(owner: ClassNode, row: LifecycleRow, context: LifetimeContext): boolean {
  const { superClass } = owner
  if (row.superclass !== undefined && superClass && patternOf(row.superclass).test(baseName(superClass)))
    return (
      (!row.from && !row.statics) ||
      comesFrom(superClass, row.from ?? [], context) ||
      hasMember(owner, row.statics ?? [], true)
    )
  if (row.marks && hasMember(owner, row.marks, false)) return true
  if (row.interfaces?.some((name) => interfacesOf(owner).includes(name))) return true
  return (
    row.decorators !== undefined &&
    decoratorsOf(owner).some((decorator) => {
      const expression =
        decorator.expression.type === 'CallExpression' ? decorator.expression.callee : decorator.expression
      return (
        (row.decorators?.includes(lastName(expression) ?? '') ?? false) &&
        (!row.from || comesFrom(expression, row.from, context))
      )
    })
  )
}

/** The names of the interfaces of a class; parsers without them leave the property out. */
function interfacesOf(owner: { readonly implements?: readonly TSESTree.TSClassImplements[] }): readonly string[] {
  return (owner.implements ?? []).map(({ expression }) => lastName(expression) ?? '')
}

function hasMember(owner: ClassNode, names: readonly string[], isStatic: boolean): boolean {
  return owner.body.body.some(
    (member) =>
      (member.type === 'MethodDefinition' || (isStatic && member.type === 'PropertyDefinition')) &&
      member.static === isStatic &&
      names.includes(staticKey(member) ?? ''),
  )
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
  const at = unwrap(node)
  if (at.type === 'CallExpression') return at.arguments.some((argument) => comesFrom(argument, modules, context))
  const origin = originOf(context.identities.of(at), context.identities)
  return (
    origin !== null && modules.some((module) => (module.endsWith('/') ? origin.startsWith(module) : origin === module))
  )
}

/** An options object is one that is exported by default or given to a definer, and has a hook or `methods`. */
function isOptions(object: TSESTree.ObjectExpression, row: LifecycleRow, hooks: ReadonlySet<string>): boolean {
  const keys = object.properties.map((p) => (p.type === 'Property' ? (staticKey(p) ?? '') : ''))
  const found = keys.filter((key) => hooks.has(key))
  if (found.length === 0 || (row.marks && !row.marks.some((mark) => found.includes(mark)))) return false
  if (row.returnedTo) return isReturnedTo(object, row.returnedTo)
  if (row.firstParameter !== undefined && !takes(object, hooks, row.firstParameter)) return false
  const parent = object.parent
  if (parent.type === 'CallExpression') return (row.definers ?? DEFINERS).includes(lastName(parent.callee) ?? '')
  if (row.definers && row.firstParameter === undefined) return false
  if (parent.type === 'ExportDefaultDeclaration') return true
  // `export const mixin = { mounted() {} }`: a Vue mixin or directive by two signs.
  return found.length > 1 && keys.some((key) => row.once.includes(key) || row.teardown.includes(key))
}

/** Whether the first parameter of a hook has a name: `mounted(el, binding) {}`. */
function takes(object: TSESTree.ObjectExpression, hooks: ReadonlySet<string>, name: string): boolean {
  return object.properties.some((property) => {
    if (property.type !== 'Property' || !hooks.has(staticKey(property) ?? '') || !isFunction(property.value))
      return false
    const [first] = property.value.params
    return first?.type === 'Identifier' && patternOf(name).test(first.name)
  })
}

/** `Alpine.data('x', () => ({ … }))` */
function isReturnedTo(object: TSESTree.ObjectExpression, to: NonNullable<LifecycleRow['returnedTo']>): boolean {
  const at = wrapped(object).parent
  const fn = at?.type === 'ReturnStatement' ? at.parent.parent : at
  const call = isFunction(fn) ? fn.parent : null
  return (
    call?.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    staticKey(call.callee) === to.name &&
    lastName(call.callee.object) === to.receiver
  )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { CollectionKind, Shrinking } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { lastName } from '../match/matcher.js'
import { enclosingFunction, memberOfFunction, nameOf, staticKey, unwrap } from '../syntax/nodes.js'

/** Methods that add: `keyed` by their first argument, an `element` that is there once, or any number to a `list`. */
export const GROWING: Readonly<Record<string, 'keyed' | 'element' | 'list'>> = Object.assign(
  Object.create(null) as object,
  { set: 'keyed', add: 'element', push: 'list', unshift: 'list', append: 'list' } as const,
)

/** Methods that take away: one `entry`, `all`, or from an `end`. */
export const SHRINKING: Readonly<Record<string, Shrinking['how']>> = Object.assign(
  Object.create(null) as object,
  {
    delete: 'entry',
    remove: 'entry',
    clear: 'all',
    splice: 'end',
    shift: 'end',
    pop: 'end',
    fill: 'all',
    // A store of disposables, subscriptions or timers is empty after this.
    dispose: 'all',
    disposeAll: 'all',
    destroy: 'all',
    unsubscribe: 'all',
    reset: 'all',
    flush: 'all',
    drain: 'all',
    empty: 'all',
    removeAll: 'all',
    copyWithin: 'end',
  } as const,
)

/** Functions that look at a collection and keep nothing of it. */
const READERS = new Set(
  (
    'keys values entries freeze fromEntries stringify from isArray log debug info warn error dir table getOwnPropertyNames ' +
    'getOwnPropertySymbols hasOwn all allSettled race any max min isEmpty size String Boolean Number Array Map Set WeakMap ' +
    'WeakSet inspect format isFrozen concat join includes some every map filter forEach each sum structuredClone cloneDeep ' +
    'hasOwnProperty has get isEqual deepEqual call keyBy groupBy sortBy orderBy uniq flatten last first'
  ).split(' '),
)

/** Whether a call only reads what it is given: `Object.keys(map)`, `new Set(list)`, `console.log(list)`. */
export function isReader(call: TSESTree.CallExpression | TSESTree.NewExpression, name: string): boolean {
  const callee = unwrap(call.callee)
  if (callee.type !== 'MemberExpression') return READERS.has(name) && /^[A-Z]/.test(name)
  const receiver = lastName(callee.object) ?? ''
  return (
    READERS.has(name) &&
    (/^(?:Object|JSON|Array|console|Promise|Math|util|_|lodash|Reflect)$/.test(receiver) || name === 'call')
  )
}

/**
 * `undefined`, `null`, `void 0`: what is written where `delete` was meant. In a list also an object of constants, which
 * says that the place is free: `list[i] = { state: 'freed' }`.
 */
export function isBlank(node: TSESTree.Node, collection: CollectionKind): boolean {
  const at = unwrap(node)
  if (at.type === 'ObjectExpression' && collection === 'array')
    return at.properties.length > 0 && at.properties.every((p) => p.type === 'Property' && p.value.type === 'Literal')
  return (
    (at.type === 'Literal' && at.value === null && at.raw === 'null') ||
    (at.type === 'Identifier' && at.name === 'undefined') ||
    (at.type === 'UnaryExpression' && at.operator === 'void')
  )
}

/** `list[list.length]`, or by a name for the length: a push. */
export function isEndOf(key: TSESTree.Node, { identities: { bindings } }: LifetimeContext): boolean {
  const at = unwrap(key)
  if (at.type === 'MemberExpression') return staticKey(at) === 'length'
  const variable = at.type === 'Identifier' ? bindings.variableOf(at) : null
  const made = variable && bindings.onlyValueOf(variable)
  return made?.type === 'MemberExpression' && staticKey(made) === 'length'
}

/** Whether an argument is a plain 0. */
export function isZero(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && node.value === 0
}

/** Methods that end a thing, whatever it holds. */
export const ENDING = /^(?:dispose|disposeAll|destroy|unsubscribe|reset|flush|drain|remove)$/

/** Whether a call ends what a store of disposables holds only as its owner ends: no bound until then. */
export function endsWithOwner(call: TSESTree.Node, method: string): boolean {
  if (!/^(?:dispose|disposeAll|destroy|unsubscribe)$/.test(method)) return false
  const fn = enclosingFunction(call)
  const member = fn && memberOfFunction(fn)
  return TEARDOWN_NAMES.has((member && staticKey(member)) ?? (fn ? (nameOf(fn) ?? '') : ''))
}

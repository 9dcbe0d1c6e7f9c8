import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Owner } from '../answers/index.js'
import { classOfMember, enclosingFunction, isClass, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import type { Identities } from './identity.js'

export interface ThisOwner {
  readonly owner: Owner
  readonly isStatic: boolean
}

/** Groups of an options object whose functions have the options' instance as `this` (Vue, Pinia, Alpine, Backbone kin). */
const MEMBER_GROUPS = new Set(['methods', 'computed', 'watch', 'actions', 'getters', 'events'])
/** Calls that copy the members of an object onto a prototype. */
const MIXINS = /^(?:assign|extend|mixin|inherits|inherit|merge|setPrototypeOf|mix)$/

/**
 * Whose instance `this` is, by the function it belongs to.
 *
 * | function | owner |
 * |---|---|
 * | arrow | that of the code around it |
 * | class member, field, static block | the class |
 * | `Foo.prototype.m = function () {}`, `Foo.prototype = { m() {} }`, `Object.assign(Foo.prototype, { m() {} })` | `Foo` |
 * | method of an object literal | the object; of its `methods`, `computed`, …: the object around |
 * | `function () {}.bind(this)`, `list.forEach(function () {}, this)` | that of the code around it |
 * | any other function | the function itself, as a constructor |
 */
export function ownerOfThis(node: TSESTree.Node, identities: Identities): ThisOwner | null {
  for (let at: TSESTree.Node | undefined = node.parent, from: TSESTree.Node = node; at; from = at, at = at.parent) {
    if (at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') {
      const owner = classOfMember(at)
      if (owner && at.value === from) return { owner, isStatic: at.static }
    } else if (at.type === 'StaticBlock') {
      const owner = classOfMember(at)
      return owner ? { owner, isStatic: true } : null
    } else if (isFunction(at) && at.type !== 'ArrowFunctionExpression') {
      if (isBoundToOuterThis(at, identities)) continue
      return ownerOfFunction(at, identities)
    }
  }
  return null
}

/** Whose instance `this` is in a function that is no arrow; the function itself where nothing else says. */
export function ownerOfFunction(fn: FunctionNode, identities: Identities): ThisOwner {
  const parent = fn.parent
  if (parent.type === 'MethodDefinition' && parent.value === fn) {
    const owner = classOfMember(parent)
    if (owner) return { owner, isStatic: parent.static }
  }
  if (parent.type === 'Property' && parent.value === fn && parent.parent.type === 'ObjectExpression') {
    return ownerOfObject(parent.parent, identities)
  }
  if (parent.type === 'AssignmentExpression' && parent.right === fn && parent.left.type === 'MemberExpression') {
    const owner = prototypeOwner(parent.left.object, identities)
    if (owner) return { owner, isStatic: false }
  }
  return { owner: fn, isStatic: false }
}

/** The object itself, the options it is a group of, or what its members are copied to. */
export function ownerOfObject(object: TSESTree.ObjectExpression, identities: Identities): ThisOwner {
  const parent = object.parent
  if (
    parent.type === 'Property' &&
    MEMBER_GROUPS.has(staticKey(parent) ?? '') &&
    parent.parent.type === 'ObjectExpression'
  )
    return ownerOfObject(parent.parent, identities)
  if (parent.type === 'AssignmentExpression' && parent.right === object) {
    const owner = prototypeOwner(parent.left, identities)
    if (owner) return { owner, isStatic: false }
  }
  if (parent.type === 'CallExpression' && MIXINS.test(calledName(parent))) {
    for (const argument of parent.arguments) {
      const owner = argument === object ? null : prototypeOwner(argument, identities)
      if (owner) return { owner, isStatic: false }
    }
  }
  return { owner: object, isStatic: false }
}

/** `Foo` of `Foo.prototype`, where the file declares it. */
function prototypeOwner(node: TSESTree.Node, identities: Identities): Owner | null {
  const identity = identities.of(node)
  if (identity.kind === 'unknown' || identity.root.kind !== 'variable') return null
  if (identity.path.length !== 1 || identity.path[0] !== 'prototype') return null
  const definition = identity.root.variable.defs[0]?.node as TSESTree.Node | undefined
  if (isFunction(definition) || isClass(definition)) return definition
  const init = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : null
  return isFunction(init) || isClass(init) ? init : null
}

function isBoundToOuterThis(fn: FunctionNode, { bindings }: Identities): boolean {
  const parent = fn.parent
  if (fn.type === 'FunctionDeclaration' && fn.id) {
    // `async function find(this: Store) { … }`, `find.call(this)`: every mention passes the `this` of the code around.
    const own = bindings.declaredBy(fn).filter(({ defs }) => defs[0]?.type === 'FunctionName')
    const reads = own.flatMap((variable) => bindings.readsOf(variable))
    return parent.type === 'BlockStatement' && reads.length > 0 && reads.every((read) => isAppliedToThis(read, parent))
  }
  if (parent.type === 'MemberExpression' && staticKey(parent) === 'bind' && parent.parent.type === 'CallExpression')
    return parent.parent.callee === parent && parent.parent.arguments[0]?.type === 'ThisExpression'
  return (
    parent.type === 'CallExpression' && parent.arguments[0] === fn && parent.arguments[1]?.type === 'ThisExpression'
  )
}

/** `name.call(this, …)` in the very block that declares the function, or in arrows and blocks of it. */
function isAppliedToThis(name: TSESTree.Node, block: TSESTree.Node): boolean {
  const member = name.parent
  const call = member?.parent
  const isApplied =
    member?.type === 'MemberExpression' &&
    member.object === name &&
    /^(?:call|apply)$/.test(staticKey(member) ?? '') &&
    call?.type === 'CallExpression' &&
    call.callee === member &&
    call.arguments[0]?.type === 'ThisExpression'
  if (!isApplied || !isInside(name, block)) return false
  for (let fn = enclosingFunction(name); fn && isInside(fn, block); fn = enclosingFunction(fn))
    if (fn.type !== 'ArrowFunctionExpression') return false
  return true
}

function calledName(call: TSESTree.CallExpression): string {
  const callee = unwrap(call.callee)
  return callee.type === 'Identifier'
    ? callee.name
    : callee.type === 'MemberExpression'
      ? (staticKey(callee) ?? '')
      : ''
}

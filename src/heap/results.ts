import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { COPYING, TYPED_ARRAYS } from '../catalog/index.js'
import { originOf } from '../match/origin.js'
import { staticKey, unwrap } from '../syntax/nodes.js'
import type { Env } from './calls.js'
import { elementNames, holdsElement } from './elements.js'
import type { Walk } from './reach.js'
import { returnedBy } from './returns.js'

/** Methods that hand back what they are called on, or a view of it. */
const SAME = /^(?:sort|reverse|fill|set|add|copyWithin|subarray|values|entries|split|trim|trimStart|trimEnd)$/
/** Methods that put all elements into a new list, or most of a text into a new one, which keeps the whole. */
const SHALLOW = /^(?:concat|flat|toSorted|toReversed|replace|replaceAll|normalize)$/
/** Methods whose result is made of what their callback returns. */
const MADE = /^(?:map|flatMap|then|catch|finally)$/
const STATIC =
  /^(?:Object\.(?:freeze|seal|preventExtensions|assign|create|values|entries|fromEntries|groupBy)|Map\.groupBy|Buffer\.from|Promise\.(?:resolve|reject|all|race|any|allSettled)|Array\.of)$/
const COLLECTIONS = new Set(['Map', 'Set', 'Array', 'Proxy', 'Object', 'DataView'])
/** What the result of a call keeps alive: a local function's is followed, a few built-in ones are known. */
export class Results {
  constructor(readonly walk: Walk) {}

  ofNew(node: TSESTree.NewExpression, env: Env | null): void {
    const made = this.walk.calls.classOf(node.callee) ?? this.walk.calls.functionOf(node.callee)
    if (made) {
      this.walk.owner(made, false, this.walk.calls.enter(node, made, env) ?? env)
      return
    }
    const name = node.callee.type === 'Identifier' ? node.callee.name : ''
    this.walk.leaf(node, env)
    if (COLLECTIONS.has(name) || TYPED_ARRAYS.has(name))
      for (const argument of node.arguments) this.walk.value(argument, env)
  }

  ofCall(node: TSESTree.CallExpression, env: Env | null): void {
    const callee = unwrap(node.callee)
    const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
    const fn = this.walk.calls.functionOf(callee)
    if (fn) {
      this.#into(fn, node, env)
      return
    }
    if (callee.type === 'MemberExpression' && method === 'bind') {
      this.walk.value(callee.object, env)
      for (const argument of node.arguments) this.walk.value(argument, env)
      return
    }
    if (this.walk.context.matcher.wrapper(node)) for (const argument of node.arguments) this.walk.value(argument, env)
    this.walk.leaf(node, env)
    if (this.#isKeeping(node)) for (const argument of node.arguments) this.walk.value(argument, env)
    if (callee.type !== 'MemberExpression' || method === null) return
    if (callee.object.type === 'Identifier' && STATIC.test(`${callee.object.name}.${method}`))
      for (const argument of node.arguments) this.walk.value(argument, env)
    else if (SAME.test(method)) this.walk.value(callee.object, env)
    else if (SHALLOW.test(method)) for (const part of [callee.object, ...node.arguments]) this.walk.value(part, env)
    else if (isSlice(node, method)) this.walk.value(callee.object, env)
    else if (isOfArray(node, callee)) this.walk.value(node.arguments[0], env)
    else if (MADE.test(method)) this.#ofCallback(node, callee.object, env)
  }

  /** `files.map(read)` has what the callback returns; `rows.map((row) => [row.id, row])` all that `rows` has. */
  #ofCallback(node: TSESTree.CallExpression, list: TSESTree.Node, env: Env | null): void {
    const { calls, context } = this.walk
    for (const argument of node.arguments) {
      const callback = calls.functionOf(argument)
      if (!callback) continue
      const names = elementNames(callback, callback.params[0], calls)
      for (const result of returnedBy(callback, context.syntax)) {
        this.walk.value(result, env)
        if (holdsElement(result, names, calls)) this.walk.value(list, env)
      }
    }
  }

  /** `groupBy(rows, 'user')`: a copy with the same elements. */
  #isKeeping(node: TSESTree.CallExpression): boolean {
    const { identities, matcher } = this.walk.context
    if (!COPYING.names.has(matcher.calledName(node) ?? '')) return false
    const origin = originOf(identities.of(node.callee), identities) ?? ''
    return COPYING.from.some(
      (name) => origin === name || origin.startsWith(`${name}/`) || origin.startsWith(`${name}.`),
    )
  }

  #into(fn: FunctionNode, call: TSESTree.CallExpression, env: Env | null): void {
    const inner = this.walk.calls.enter(call, fn, env)
    if (!inner) this.walk.leaf(call, env)
    else if (fn.generator) this.#frame(fn, inner)
    else for (const result of returnedBy(fn, this.walk.context.syntax)) this.walk.value(result, inner)
  }

  /** A generator that is stopped at one of its yields. */
  #frame(fn: FunctionNode, env: Env | null): void {
    const stops = this.walk.context.syntax.inside(fn, 'YieldExpression')
    const at = stops.at(-1) ?? fn.body
    for (const capture of this.walk.context.contexts.suspended(fn, at)) this.walk.held(capture, env)
  }

  /** A generator that has ended holds its parameters and `this`, as measured, and no locals. */
  ofEnded(node: TSESTree.Node, env: Env | null): boolean {
    const call = unwrap(node)
    const fn = call.type === 'CallExpression' ? this.walk.calls.functionOf(call.callee) : null
    if (call.type !== 'CallExpression' || !fn?.generator) return false
    const inner = this.walk.calls.enter(call, fn, env)
    for (const capture of this.walk.context.contexts.suspended(fn, fn.body)) {
      const { held } = capture
      const isLocal = held.kind === 'variable' && held.variable.defs[0]?.type !== 'Parameter'
      if (!isLocal) this.walk.held(capture, inner)
    }
    return true
  }
}

/** `rows.slice()`, `text.slice(1)`: all of it, or all but a few. A negative start takes a few. */
function isSlice({ arguments: [start, end] }: TSESTree.CallExpression, method: string): boolean {
  const isFromStart = !start || (start.type === 'Literal' && typeof start.value === 'number')
  return method === 'slice' && !end && isFromStart
}

/** `Array.from(rows)`; with a function it makes elements of its own. */
function isOfArray({ arguments: passed }: TSESTree.CallExpression, callee: TSESTree.MemberExpression): boolean {
  const { object } = callee
  return (
    staticKey(callee) === 'from' &&
    object.type === 'Identifier' &&
    (object.name === 'Array' || TYPED_ARRAYS.has(object.name)) &&
    passed.length === 1 &&
    passed[0]?.type !== 'ObjectExpression'
  )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Size } from '../answers/index.js'
import { BYTES_PER_ELEMENT, SLOT } from '../catalog/index.js'
import type { Variable } from '../scope/bindings.js'
import { staticText } from '../scope/strings.js'
import { staticKey, unwrap } from '../syntax/nodes.js'
import type { Calls, Env } from './calls.js'
import { countOf, lengthProperty } from './counts.js'
import { elementNames, isAlways, keepsElement } from './elements.js'
import { returnedBy } from './returns.js'

const UNKNOWN: Size = { kind: 'unknown' }
/** Functions that make something as large of their first argument. */
const SAME_SIZE = /^(?:structuredClone|atob|btoa|encodeURIComponent|decodeURIComponent)$/

/** What copies are weighed with: the size of an expression, and the bytes that each run of a function makes anew. */
export interface Scales {
  readonly calls: Calls
  of(node: TSESTree.Node, env: Env | null): Size
  fresh(node: TSESTree.Node, inside: TSESTree.Node, env: Env | null): number
}

/** The size of what a call makes of something large, in memory of its own: `rows.map(…)`, `JSON.stringify(rows)`. */
export function copiedBy(call: TSESTree.CallExpression, env: Env | null, scales: Scales): Size {
  const callee = unwrap(call.callee)
  const [first, second] = call.arguments
  if (callee.type === 'Identifier')
    return first &&
      SAME_SIZE.test(callee.name) &&
      scales.calls.context.identities.bindings.globalNameOf(callee) !== null
      ? again(scales.of(first, env), call)
      : UNKNOWN
  const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
  if (callee.type !== 'MemberExpression' || method === null) return UNKNOWN
  const source = (): Size => scales.of(callee.object, env)
  switch (method) {
    case 'map':
    case 'flatMap':
      return first ? mapped(call, callee.object, first, env, scales) : UNKNOWN
    case 'from':
      return first && callee.object.type === 'Identifier'
        ? madeFrom(call, callee.object.name, first, second, env, scales)
        : UNKNOWN
    case 'filter':
      return first ? filtered(source(), first, call) : UNKNOWN
    case 'reduce':
      return first && second ? reduced(call, first, second, source, scales.calls) : UNKNOWN
    case 'stringify':
      return first && isNamed(callee.object, 'JSON') ? again(scales.of(first, env), call, 0.25) : UNKNOWN
    case 'join':
      return joined(call, callee.object, env, scales)
    case 'toString':
      return again(source(), call)
    case 'decode':
      return first && isDecoder(callee.object, scales.calls) ? again(scales.of(first, env), call) : UNKNOWN
    default:
      return UNKNOWN
  }
}

/** Something large once more, in memory of its own. */
function again(size: Size, because: TSESTree.Node, share = 1): Size {
  switch (size.kind) {
    case 'bytes':
      return { kind: 'bytes', low: size.low * share, high: Infinity, because }
    case 'large-by-source':
      return isOfRequest(size) ? UNKNOWN : { ...size, because }
    default:
      return UNKNOWN
  }
}

/** `Array.from({ length: n }, () => …)`, `Array.from(rows, (row) => …)`, `Float32Array.from({ length: n })` */
function madeFrom(
  call: TSESTree.CallExpression,
  owner: string,
  list: TSESTree.Node,
  callback: TSESTree.Node | undefined,
  env: Env | null,
  scales: Scales,
): Size {
  const count = lengthProperty(list, env, scales.calls)
  if (owner === 'Array' && callback) return mapped(call, list, callback, env, scales, count)
  const size = owner === 'Array' ? SLOT : (BYTES_PER_ELEMENT[owner] ?? 0)
  return count === null ? UNKNOWN : { kind: 'bytes', low: count * size, high: count * size, because: call }
}

/** A list of as many elements: what is known to be made for each, or about as much as there was in each. */
function mapped(
  call: TSESTree.CallExpression,
  list: TSESTree.Node,
  callback: TSESTree.Node,
  env: Env | null,
  scales: Scales,
  count = countOf(list, env, scales.calls),
): Size {
  const { calls } = scales
  const fn = calls.functionOf(callback)
  if (count !== null) {
    const results = fn ? returnedBy(fn, calls.context.syntax) : []
    const each = fn && results.length === 1 && results[0] ? scales.fresh(results[0], fn, env) : 0
    return { kind: 'bytes', low: count * (SLOT + each), high: Infinity, because: call }
  }
  if (!fn) return UNKNOWN
  const names = elementNames(fn, fn.params[0], calls)
  const isAsLarge = returnedBy(fn, calls.context.syntax).some((result) => keepsElement(result, names, calls))
  const size = isAsLarge ? scales.of(list, env) : UNKNOWN
  return size.kind === 'large-by-source' ? again(size, call) : UNKNOWN
}

/** What passes a filter may be next to nothing. */
function filtered(size: Size, test: TSESTree.Node, call: TSESTree.CallExpression): Size {
  if (size.kind !== 'large-by-source') return UNKNOWN
  return isNamed(unwrap(test), 'Boolean')
    ? { ...size, because: call }
    : { ...size, because: call, confidence: 'possible' }
}

/** `rows.reduce((byId, row) => { byId[row.id] = row; return byId }, {})` */
function reduced(
  call: TSESTree.CallExpression,
  callback: TSESTree.Node,
  start: TSESTree.Node,
  source: () => Size,
  calls: Calls,
): Size {
  const fn = calls.functionOf(callback)
  const made = unwrap(start)
  if (!fn || !/^(?:Object|Array|New)Expression$/.test(made.type)) return UNKNOWN
  const [collected] = elementNames(fn, fn.params[0], calls)
  const names = elementNames(fn, fn.params[1], calls)
  if (!collected || names.length === 0 || !collects(fn, collected, names, calls)) return UNKNOWN
  const size = source()
  return size.kind === 'large-by-source' ? { ...size, because: call } : UNKNOWN
}

function collects(fn: FunctionNode, into: Variable, names: readonly Variable[], calls: Calls): boolean {
  return calls.context.identities.bindings.readsOf(into).some((read) => {
    const at = read.parent
    if (!isAlways(read, fn)) return false
    if (at.type === 'SpreadElement') return at.parent.type !== 'CallExpression' && keepsElement(at.parent, names, calls)
    if (at.type !== 'MemberExpression' || at.object !== read) return false
    const { parent } = at
    if (parent.type === 'AssignmentExpression') return parent.left === at && keepsElement(parent.right, names, calls)
    return (
      parent.type === 'CallExpression' &&
      parent.callee === at &&
      /^(?:push|add|set|concat)$/.test(staticKey(at) ?? '') &&
      parent.arguments.some((argument) => keepsElement(argument, names, calls))
    )
  })
}

/** `new Array(100_000).fill('ab').join()`, `lines.join('\n')` */
function joined(call: TSESTree.CallExpression, list: TSESTree.Node, env: Env | null, scales: Scales): Size {
  const { calls } = scales
  const count = countOf(list, env, calls)
  if (count === null) {
    const size = scales.of(list, env)
    return size.kind === 'large-by-source' ? again(size, call) : UNKNOWN
  }
  const { bindings } = calls.context.identities
  const [separator] = call.arguments
  const between = separator ? (staticText(separator, bindings)?.length ?? 0) : 1
  const filled = unwrap(list)
  const isFill =
    filled.type === 'CallExpression' &&
    filled.callee.type === 'MemberExpression' &&
    staticKey(filled.callee) === 'fill' &&
    filled.arguments[0]
  const each = isFill ? (staticText(isFill, bindings)?.length ?? 0) : 0
  return { kind: 'bytes', low: count * (between + each), high: Infinity, because: call }
}

function isOfRequest({ what }: { readonly what: string }): boolean {
  return /^a (?:request|response)$/.test(what)
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function isDecoder(node: TSESTree.Node, calls: Calls): boolean {
  const at = unwrap(node)
  const made = at.type === 'Identifier' ? calls.declared(at) : at
  return made?.type === 'NewExpression' && isNamed(made.callee, 'TextDecoder')
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { LargeCapture, Size } from '../answers/index.js'
import { TYPED_ARRAYS } from '../catalog/index.js'
import { weakest } from '../lifetime/confidence.js'
import { isOutlivedBy } from '../lifetime/join.js'
import { lastName } from '../match/matcher.js'
import { loopAround, staticKey, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { type Calls, runOf } from './calls.js'
import { numberOf } from './numbers.js'
import { capturePath } from './path.js'
import type { Sizes } from './sizes.js'
import type { KeptStore } from './stores.js'

/** A few bytes that keep all of what they were taken from. */
export interface View {
  readonly node: TSESTree.Node
  /** The buffer or text that it is a part of. */
  readonly whole: TSESTree.Node
  readonly of: 'buffer' | 'text'
  /** The number of bytes or characters, where the code says. */
  readonly length: number | null
}

/** V8 copies shorter texts. */
const SHORTEST_VIEW = 13
/** Methods whose result is a view, or has views in it. */
export const VIEWING = ['subarray', 'slice', 'substring', 'substr', 'match', 'exec']
const CUTS = /^(?:slice|substring|substr)$/
/** Methods whose result is a text. */
const TEXTS = /^(?:text|toString|repeat|trim|join|toLowerCase|toUpperCase|normalize|replace|replaceAll)$/
const FINDS = /^(?:match|exec)$/
const MAX_DEPTH = 3

/**
 * The views among what is stored: `buffer.subarray(0, 16)`, `new DataView(body, 0, 8)`, `html.slice(a, b)`,
 * `html.match(title)[1]`; by name, or as a property of an object in plain sight.
 */
export function viewsIn(node: TSESTree.Node | null | undefined, calls: Calls, depth = 0): readonly View[] {
  if (!node || depth > MAX_DEPTH) return []
  const at = unwrap(node)
  const inner = (part: TSESTree.Node | null | undefined): readonly View[] => viewsIn(part, calls, depth + 1)
  switch (at.type) {
    case 'Identifier':
      return inner(calls.declared(at))
    case 'ObjectExpression':
      return at.properties.flatMap((p) => (p.type === 'Property' ? inner(p.value) : []))
    case 'ConditionalExpression':
      return [...inner(at.consequent), ...inner(at.alternate)]
    case 'LogicalExpression':
      return [...inner(at.left), ...inner(at.right)]
    case 'NewExpression':
      return made(at, calls)
    case 'CallExpression':
      return cut(at, calls)
    case 'MemberExpression':
      return found(at)
    default:
      return []
  }
}

/** `new Uint8Array(body, 0, 16)` */
function made(node: TSESTree.NewExpression, calls: Calls): readonly View[] {
  const [buffer, , length] = node.arguments
  const name = node.callee.type === 'Identifier' ? node.callee.name : ''
  if (!buffer || !length || !(TYPED_ARRAYS.has(name) || name === 'DataView')) return []
  const at = unwrap(buffer)
  const isOfBuffer = at.type === 'MemberExpression' && staticKey(at) === 'buffer'
  return [{ node, whole: isOfBuffer ? at.object : at, of: 'buffer', length: numberOf(length, null, calls) }]
}

/** `buffer.subarray(0, 16)`, `text.slice(4, 40)`; without an end most of it may be meant. */
function cut(node: TSESTree.CallExpression, calls: Calls): readonly View[] {
  const callee = unwrap(node.callee)
  const method = callee.type === 'MemberExpression' ? (staticKey(callee) ?? '') : ''
  const [start, end] = node.arguments
  if (callee.type !== 'MemberExpression' || !start || !end) return []
  const [from, to] = [numberOf(start, null, calls), numberOf(end, null, calls)]
  const length = method === 'substr' ? to : from === null || to === null ? null : to - from
  if (method === 'subarray') return [{ node, whole: callee.object, of: 'buffer', length }]
  if (!CUTS.test(method)) return []
  const of = kindOf(callee.object, calls)
  return of === 'buffer' || of === 'text' ? [{ node, whole: callee.object, of, length }] : []
}

/** `html.match(/<title>(.*?)</)[1]`, `/<title>(.*?)</.exec(html)?.[1]` */
function found(node: TSESTree.MemberExpression): readonly View[] {
  const call = unwrap(node.object)
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return []
  const method = staticKey(callee) ?? ''
  if (!FINDS.test(method) || !/^\d+$/.test(staticKey(node) ?? '')) return []
  const whole = method === 'exec' ? call.arguments[0] : callee.object
  return whole ? [{ node, whole, of: 'text', length: null }] : []
}

/** Whether a value is a Node buffer, another typed array, or a text: `slice` copies of all lists but buffers and texts. */
export function kindOf(node: TSESTree.Node, calls: Calls, depth = 0): 'buffer' | 'typed' | 'text' | null {
  const at = unwrap(node)
  if (depth > MAX_DEPTH) return null
  switch (at.type) {
    case 'Identifier': {
      const declared = calls.declared(at)
      return declared && kindOf(declared, calls, depth + 1)
    }
    case 'TemplateLiteral':
      return 'text'
    case 'Literal':
      return typeof at.value === 'string' ? 'text' : null
    case 'NewExpression':
      return at.callee.type === 'Identifier' && TYPED_ARRAYS.has(at.callee.name) ? 'typed' : null
    case 'CallExpression': {
      const callee = unwrap(at.callee)
      const name = lastName(callee) ?? ''
      if (/^readFile(?:Sync)?$/.test(name)) return isDecoded(at.arguments[1]) ? 'text' : 'buffer'
      if (callee.type !== 'MemberExpression') return null
      if (lastName(callee.object) === 'Buffer') return 'buffer'
      return TEXTS.test(name) ? 'text' : null
    }
    default:
      return null
  }
}

/** `'utf8'`, `{ encoding: 'utf8' }` */
function isDecoded(options: TSESTree.Node | undefined): boolean {
  return (
    options?.type === 'Literal' ||
    (options?.type === 'ObjectExpression' &&
      options.properties.some((p) => p.type === 'Property' && staticKey(p) === 'encoding'))
  )
}

/** A view that is stored for longer than what it is a view of would live. */
export function pinnedBy(store: KeptStore, sizes: Sizes, calls: Calls): LargeCapture | null {
  const { regions, syntax } = calls.context
  for (const view of viewsIn(store.stored, calls)) {
    const size: Size = sizes.of(view.whole)
    if (size.kind === 'unknown' || !sizes.isLarge(size) || (view.length !== null && !isWaste(view, size))) continue
    if (!isOutlivedBy(runOf(size.because, null, regions), store.region)) continue
    // One of many views: together they may be all of it.
    const loop = loopAround(view.node)
    if (loop && loop !== loopAround(size.because)) continue
    const value = sourceLabel(view.whole, syntax.sourceCode)
    const isSure = view.of === 'buffer' || view.length !== null
    return {
      kind: 'capture',
      node: store.node,
      store,
      why: 'view',
      value,
      variable: null,
      parts: [sourceLabel(view.node, syntax.sourceCode)],
      part: view.node,
      reads: [],
      closure: null,
      sharer: null,
      size,
      path: capturePath(store, view.node, value, size.because.loc.start.line),
      confidence: weakest(store.confidence, isSure ? 'likely' : 'possible'),
    }
  }
  return null
}

/** Whether most of the whole is not in the view. */
function isWaste({ of, length }: View, size: Size): boolean {
  if (length === null) return true
  if (length < 0 || (of === 'text' && length < SHORTEST_VIEW)) return false
  return size.kind === 'bytes' ? length < size.low / 2 : true
}

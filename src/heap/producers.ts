import type { TSESTree } from '@typescript-eslint/utils'
import type { Size } from '../answers/index.js'
import { BYTES_PER_ELEMENT, FETCHES, SLOT, PRODUCERS, type ProducerRow } from '../catalog/index.js'
import { originOf } from '../match/origin.js'
import { byName } from '../match/rows.js'
import { staticText } from '../scope/strings.js'
import { literalText, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import type { Calls, Env } from './calls.js'
import { countOf } from './counts.js'
import { numberOf } from './numbers.js'

const UNKNOWN: Size = { kind: 'unknown' }
/** Parts of a body or result that are most of it. */
const LISTS =
  /^(?:data|items|rows|results?|entries|records|list|docs|documents|content|body|nodes|features|values|edges|pages|messages|events)$/
const FILES = /^(?:fs|fs\/promises|fs-extra|graceful-fs)$/

const bytes = (amount: number | null, because: TSESTree.Node): Size =>
  amount === null || !(amount >= 0) ? UNKNOWN : { kind: 'bytes', low: amount, high: amount, because }
const large = (what: string, because: TSESTree.Node, confidence: 'likely' | 'possible' = 'likely'): Size => ({
  kind: 'large-by-source',
  what,
  because,
  confidence,
})
const rows = byName(PRODUCERS)

/** What one expression makes, its parts left out: known producers of memory, everything else is unknown. */
export function producedBy(node: TSESTree.Node, env: Env | null, calls: Calls): Size {
  switch (node.type) {
    case 'ArrayExpression':
      return bytes(16 + SLOT * (countOf(node, env, calls) ?? node.elements.length), node)
    case 'ObjectExpression':
      return bytes(24 + SLOT * node.properties.length, node)
    case 'NewExpression':
      return madeBy(node, env, calls)
    case 'CallExpression':
      return resultOf(node, env, calls)
    default:
      return UNKNOWN
  }
}

/** `new Array(n)`, `Array(n)`, `new Float64Array(n)`. */
function madeBy(node: TSESTree.NewExpression | TSESTree.CallExpression, env: Env | null, calls: Calls): Size {
  const name = node.callee.type === 'Identifier' ? globalName(node.callee, calls) : null
  if (name === null) return UNKNOWN
  const [first] = node.arguments
  const length = node.arguments.length === 1 ? numberOf(first, env, calls) : null
  if (name === 'ImageData') {
    const [width, height] = node.arguments.map((argument) => numberOf(argument, env, calls))
    return width && height ? bytes(4 * width * height, node) : large('the pixels of an image', node)
  }
  if (name === 'Array') return bytes(length === null ? null : SLOT * length, node)
  const size = node.type === 'NewExpression' ? BYTES_PER_ELEMENT[name] : undefined
  return size === undefined || length === null ? UNKNOWN : bytes(size * length, node)
}

function resultOf(node: TSESTree.CallExpression, env: Env | null, calls: Calls): Size {
  const callee = unwrap(node.callee)
  const [first] = node.arguments
  if (calls.context.matcher.calledName(node) === 'randomBytes' && isFrom(callee, ['crypto'], calls))
    return bytes(numberOf(first, env, calls), node)
  if (callee.type === 'Identifier')
    return isFileRead(callee, calls) ? large('the contents of a file', node) : madeBy(node, env, calls)
  const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
  if (callee.type !== 'MemberExpression' || method === null) return UNKNOWN
  const owner = callee.object.type === 'Identifier' ? callee.object.name : null
  if (/^alloc(?:Unsafe|UnsafeSlow)?$/.test(method) && owner === 'Buffer')
    return bytes(numberOf(first, env, calls), node)
  if (method === 'createElement' && owner === 'document' && first && literalText(first) === 'canvas')
    return large('a canvas', node)
  if (method === 'repeat' || method === 'padEnd' || method === 'padStart') {
    const text = staticText(callee.object, calls.context.identities.bindings)
    const times = numberOf(first, env, calls)
    if (text === null || times === null) return UNKNOWN
    return bytes(method === 'repeat' ? text.length * times : Math.max(text.length, times), node)
  }
  return isFileRead(callee, calls) ? large('the contents of a file', node) : UNKNOWN
}

/** What the catalogue says of a call: it, or those parts of it that are `path`, is habitually large. */
export function habitually(node: TSESTree.Node, path: readonly string[], calls: Calls): Size {
  const at = unwrap(node)
  if (at.type !== 'CallExpression' && at.type !== 'NewExpression') return UNKNOWN
  const row = producerOf(at, calls)
  const [part] = path
  const isIt = part === undefined || (path.length === 1 && (row?.parts?.includes(part) ?? isList(part)))
  return row && isIt ? large(row.what, node, row.confidence) : UNKNOWN
}

/** Whether a part of a body or result is most of it, by its name. */
export function isList(part: string): boolean {
  return LISTS.test(part)
}

/** The row of a call that makes something habitually large. */
export function producerOf(call: TSESTree.CallExpression | TSESTree.NewExpression, calls: Calls): ProducerRow | null {
  const { matcher } = calls.context
  const found = rows.get(matcher.calledName(call) ?? '')?.find((row) => {
    if (row.bare && call.arguments.length > 0) return false
    if (row.awaited && wrapped(call).parent?.type !== 'AwaitExpression' && !isAwaited(call)) return false
    return matcher.isCallOf(call, row.callee)
  })
  return found ?? null
}

/** `await response.json()`, or the result of `response => response.json()`. */
function isAwaited(call: TSESTree.Node): boolean {
  for (let at = call.parent; at; at = at.parent) {
    if (at.type === 'AwaitExpression') return true
    if (at.type === 'ReturnStatement' || at.type === 'ArrowFunctionExpression') return true
    if (!/^(?:TS|Chain|Conditional|Logical)/.test(at.type)) return false
  }
  return false
}

/** `readFileSync(…)`, `fs.promises.readFile(…)`, whatever the name it was imported by. */
export function isFileRead(callee: TSESTree.Node, calls: Calls): boolean {
  const identity = calls.context.identities.of(callee)
  if (identity.kind === 'unknown' || identity.root.kind !== 'import') return false
  return FILES.test(identity.root.module) && /^readFile(?:Sync)?$/.test(identity.path.at(-1) ?? '')
}

/** `fetch(…)`, the global one or a module's; `got(…)`, `ky.get(…)`. */
export function isFetch(node: TSESTree.Node, calls: Calls): boolean {
  if (node.type !== 'CallExpression') return false
  const callee = unwrap(node.callee)
  if (callee.type === 'Identifier' && callee.name === 'fetch' && globalName(callee, calls) !== null) return true
  const { called, methods } = FETCHES
  return isFrom(callee, callee.type === 'Identifier' ? [...called, ...methods] : methods, calls)
}

function isFrom(callee: TSESTree.Node, modules: readonly string[], { context: { identities } }: Calls): boolean {
  return modules.includes(originOf(identities.of(callee), identities) ?? '')
}

function globalName(name: TSESTree.Identifier, calls: Calls): string | null {
  return calls.context.identities.bindings.globalNameOf(name)
}

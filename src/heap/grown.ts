import type { TSESTree } from '@typescript-eslint/utils'
import type { Size } from '../answers/index.js'
import { SLOT } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { waitsInside } from '../lifetime/loops.js'
import type { ScopeReference, Variable } from '../scope/bindings.js'
import { staticText } from '../scope/strings.js'
import { isFunction, isInside, isLoop, staticKey, unwrap } from '../syntax/nodes.js'
import type { Env } from './calls.js'
import { contentOf } from './contents.js'
import type { Scales } from './copies.js'
import { turnAround, turnsOf } from './counts.js'
import { elementNames, isAlways, keepsElement, puttingsInto, type Putting, walkedBy } from './elements.js'
import { isSmall } from './final.js'

const UNKNOWN: Size = { kind: 'unknown' }

/** Events that come once for each part of something, as large as it may be. */
const PARTS = /^(?:data|row|line|message|record|entry|chunk|result)$/

/**
 * What a list, table or text becomes that starts empty and is filled: by a loop that waits, part by part, by a loop
 * over something large, or by one that says how often it runs.
 */
export function grownFrom(node: TSESTree.Node, env: Env | null, scales: Scales): Size {
  const { context } = scales.calls
  if (node.type === 'AssignmentExpression')
    return isText(node.left, context) && !isCutShort(node, context)
      ? (grownAt(node, node, context) ?? textOf(node, env, scales))
      : UNKNOWN
  const { parent } = node
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node || parent.id.type !== 'Identifier') return UNKNOWN
  const [variable] = context.identities.bindings.declaredBy(parent)
  if (!variable || isEmptied(variable, context)) return UNKNOWN
  const { added, isWeak } = contentOf(variable, context)
  if (isWeak) return UNKNOWN
  for (const { value } of added) {
    const grown = grownAt(value, node, context)
    if (grown) return grown
  }
  const puttings = puttingsInto(variable, scales.calls)
  for (const putting of puttings) {
    const grown = overLarge(putting, node, env, scales)
    if (grown.kind !== 'unknown') return grown
  }
  return counted(puttings, node, env, scales)
}

/** Whether a node runs once for each part of something that comes bit by bit, since `start` was made. */
function grownAt(node: TSESTree.Node, start: TSESTree.Node, context: LifetimeContext): Size | null {
  const large = (what: string): Size => ({ kind: 'large-by-source', what, because: start, confidence: 'likely' })
  const name = node.type === 'AssignmentExpression' ? node.left : null
  const variable = name && context.identities.bindings.variableOf(name)
  const home = variable ? variable.scope.block : enclosingBlock(start)
  for (let at = node.parent; at && at !== home; at = at.parent) {
    if (variable === null && isInside(start, at)) return null
    if (at.type === 'ForOfStatement' && at.await) return large('all that a stream gives')
    if (isLoop(at) && !/^For(?:Of|In)Statement$/.test(at.type) && waitsInside(at, context))
      return large('all that a loop collects')
    if (isFunction(at) && isPartHandler(at)) return large('all parts of a stream')
  }
  return null
}

/** `for (const row of rows) byId.set(row.id, row)`, `rows.forEach((row) => byId.set(row.id, row))` */
function overLarge({ node, values }: Putting, start: TSESTree.Node, env: Env | null, scales: Scales): Size {
  const { calls } = scales
  const turn = turnAround(node)
  if (!turn || isInside(start, turn) || !isAlways(node, turn)) return UNKNOWN
  const each = walkedBy(turn)
  if (!each) return UNKNOWN
  const declaring = each.of.type === 'VariableDeclaration' ? each.of.declarations[0] : turn
  const names = elementNames(declaring, each.of, calls)
  if (!values.some((value) => keepsElement(value, names, calls))) return UNKNOWN
  const size = scales.of(each.list, env)
  return size.kind === 'large-by-source' ? { ...size, because: start } : UNKNOWN
}

/** `for (let i = 0; i < 100_000; i++) rows.push({ id: i })` */
function counted(puttings: readonly Putting[], start: TSESTree.Node, env: Env | null, scales: Scales): Size {
  let low = 0
  const home = enclosingBlock(start)
  for (const { node, values, key } of puttings) {
    const turn = turnAround(node)
    const turns = home && turn && isInside(node, home) ? turnsOf(node, home, env, scales.calls) : null
    if (!home || !turn || turns === null || turns < 2 || (key && !isDistinct(key, turn, home))) continue
    low += turns * values.reduce((sum, value) => sum + SLOT + scales.fresh(value, turn, env), 0)
  }
  return low > 0 ? { kind: 'bytes', low, high: Infinity, because: start } : UNKNOWN
}

/** Whether a key is another one in each turn of all loops around: it is made of their counters by `+`, `-` and `*`. */
function isDistinct(key: TSESTree.Node, turn: TSESTree.Node, home: TSESTree.Node): boolean {
  const names = namesIn(key)
  for (let at: TSESTree.Node | undefined = turn; at && at !== home; at = at.parent)
    if (isLoop(at) && !(counterOf(at) !== null && names?.has(counterOf(at) ?? ''))) return false
  return names !== null
}

function counterOf(loop: TSESTree.Node): string | null {
  const of =
    loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration'
      ? loop.left.declarations[0].id
      : loop.type === 'ForStatement' && loop.test?.type === 'BinaryExpression'
        ? loop.test.left
        : null
  return of?.type === 'Identifier' ? of.name : null
}

/** The names that an index or a text is made of; null where something else may make two of them the same. */
function namesIn(node: TSESTree.Node): ReadonlySet<string> | null {
  const at = unwrap(node)
  switch (at.type) {
    case 'Literal':
      return new Set()
    case 'Identifier':
      return new Set([at.name])
    case 'TemplateLiteral':
    case 'BinaryExpression': {
      const parts =
        at.type === 'TemplateLiteral' ? at.expressions : /^[-+*]$/.test(at.operator) ? [at.left, at.right] : [null]
      const names = parts.map((part) => part && namesIn(part))
      return names.includes(null) ? null : new Set(names.flatMap((set) => [...(set ?? [])]))
    }
    default:
      return null
  }
}

/** `for (let i = 0; i < 100_000; i++) text += 'line\n'` */
function textOf(node: TSESTree.AssignmentExpression, env: Env | null, { calls }: Scales): Size {
  const variable = calls.context.identities.bindings.variableOf(node.left)
  const turns = variable ? turnsOf(node, variable.scope.block, env, calls) : null
  if (node.operator !== '+=' || turns === null || turns < 2) return UNKNOWN
  return { kind: 'bytes', low: turns * charactersOf(node.right, calls.context), high: Infinity, because: node }
}

/** How many characters of a text are written out. */
function charactersOf(node: TSESTree.Node, context: LifetimeContext): number {
  const at = unwrap(node)
  if (at.type === 'BinaryExpression') return charactersOf(at.left, context) + charactersOf(at.right, context)
  if (at.type === 'TemplateLiteral') return at.quasis.reduce((sum, quasi) => sum + quasi.value.raw.length, 0)
  return staticText(at, context.identities.bindings)?.length ?? 0
}

/** `rows.length = 0`, `rows.splice(0)`, `rows = []`: it is filled and emptied in turns. */
function isEmptied(variable: Variable, { identities: { bindings } }: LifetimeContext): boolean {
  if (bindings.writesOf(variable).some((w) => !w.init && w.writeExpr && isEmpty(unwrap(w.writeExpr)))) return true
  return bindings.readsOf(variable).some((read) => {
    const { parent } = read
    if (parent.type !== 'MemberExpression' || parent.object !== read) return false
    const key = staticKey(parent) ?? ''
    if (key === 'length') return parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent
    const isCalled = parent.parent.type === 'CallExpression' && parent.parent.callee === parent
    return isCalled && /^(?:clear|splice|shift|pop)$/.test(key)
  })
}

/** `rest = lines.pop()`, `text = ''`: what is added to a text is taken away from it in turns. */
function isCutShort(growing: TSESTree.AssignmentExpression, { identities: { bindings } }: LifetimeContext): boolean {
  const variable = bindings.variableOf(growing.left)
  const turn = turnAround(growing)
  const isCut = ({ init, identifier, writeExpr }: ScopeReference): boolean =>
    !init &&
    operatorOf(identifier) === '=' &&
    ((writeExpr && isSmall(writeExpr)) || (turn !== null && isInside(identifier, turn)))
  return variable !== null && bindings.writesOf(variable).some(isCut)
}

function operatorOf(name: TSESTree.Node): string | null {
  return name.parent?.type === 'AssignmentExpression' ? name.parent.operator : null
}

/** What holds nothing yet. */
function isEmpty(node: TSESTree.Node): boolean {
  if (node.type === 'ArrayExpression') return node.elements.length === 0
  if (node.type === 'ObjectExpression') return node.properties.length === 0
  return node.type === 'NewExpression'
}

/** A variable that begins as a text. */
function isText(name: TSESTree.Node, { identities }: LifetimeContext): boolean {
  const variable = identities.bindings.variableOf(name)
  const values = variable ? identities.bindings.writesOf(variable).filter((w) => w.init) : []
  return values.some(
    ({ writeExpr: value }) =>
      value?.type === 'TemplateLiteral' || (value?.type === 'Literal' && typeof value.value === 'string'),
  )
}

function enclosingBlock(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at; at = at.parent) if (at.type === 'BlockStatement' || at.type === 'Program') return at
  return null
}

/** `stream.on('data', (chunk) => …)` */
function isPartHandler(fn: TSESTree.Node): boolean {
  const call = fn.parent
  if (call?.type !== 'CallExpression') return false
  const callee = unwrap(call.callee)
  const [event, handler] = call.arguments
  return (
    handler === fn &&
    callee.type === 'MemberExpression' &&
    /^(?:on|addListener|addEventListener)$/.test(staticKey(callee) ?? '') &&
    event?.type === 'Literal' &&
    typeof event.value === 'string' &&
    PARTS.test(event.value)
  )
}

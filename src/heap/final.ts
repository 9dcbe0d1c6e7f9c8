import type { TSESTree } from '@typescript-eslint/utils'
import type { ScopeReference, Variable } from '../scope/bindings.js'
import { isFunction, isInside, isLoop, unwrap } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'

/** What a variable may still hold: values from these writes, and the one it began with where it is a parameter. */
export interface Lasting {
  readonly writes: readonly ScopeReference[]
  readonly initial: boolean
}

/**
 * The writes whose value a variable may still have once its scope has been left, or at `before` where that is given:
 * those from the last one that every normal way out passes. Structural, not by paths: such a write stands in the
 * scope's own statements, in a block or a `finally` of them, with no `return` between the first value and it.
 */
export function lastingWrites(
  { scope, defs }: Variable,
  writes: readonly ScopeReference[],
  syntax: Syntax,
  before: TSESTree.Node | null = null,
): Lasting {
  const { block } = scope
  const limit = before?.range[0] ?? Infinity
  const elsewhere = new Set(writes.filter((w) => isElsewhere(w.identifier as TSESTree.Node, block)))
  // `rows = rows.filter(…)` reads what was there before.
  const isEarlier = ({ identifier, writeExpr }: ScopeReference): boolean =>
    identifier.range[0] < limit && !(before && writeExpr && isInside(before, writeExpr))
  const timely = writes.filter((w) => isEarlier(w) || elsewhere.has(w))
  const large = timely.filter((w) => !isEmptying(w)).map((w) => w.identifier.range[0])
  const isGiven = defs.some((d) => d.type === 'Parameter' || d.type === 'CatchClause')
  const first = isGiven ? block.range[0] : Math.min(...large)
  const last = timely.findLast((w) => !elsewhere.has(w) && isFinal(w, first, block, limit, syntax))
  if (!last) return { writes: timely, initial: true }
  const at = last.identifier.range[0]
  return {
    writes: timely.filter((w) => (elsewhere.has(w) ? !isEmptying(w) : w.identifier.range[0] >= at)),
    initial: false,
  }
}

/** Whether a write gives the variable nothing, a number or another primitive. */
export function isEmptying(write: ScopeReference): boolean {
  const { parent } = write.identifier as TSESTree.Node
  if (parent?.type === 'AssignmentExpression' && parent.operator === '+=') return false
  return write.writeExpr !== null && write.writeExpr !== undefined && isSmall(write.writeExpr)
}

/** Whether an expression is a primitive of a few bytes whatever runs. */
export function isSmall(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  switch (at.type) {
    case 'Literal':
      return typeof at.value !== 'string' || at.value.length < 1000
    case 'Identifier':
      return at.name === 'undefined'
    case 'UnaryExpression':
    case 'UpdateExpression':
      return true
    case 'BinaryExpression':
      return at.operator !== '+'
    case 'MemberExpression':
      return !at.computed && at.property.type === 'Identifier' && /^(?:length|size|byteLength)$/.test(at.property.name)
    default:
      return false
  }
}

function isElsewhere(node: TSESTree.Node, scope: TSESTree.Node): boolean {
  return functionAround(node) !== functionOrSelf(scope)
}

function functionOrSelf(scope: TSESTree.Node): TSESTree.Node | null {
  return isFunction(scope) ? scope : functionAround(scope)
}

function functionAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at
  return null
}

function isFinal(write: ScopeReference, first: number, scope: TSESTree.Node, limit: number, syntax: Syntax): boolean {
  const node = write.identifier as TSESTree.Node
  const assignment = node.parent
  if (write.init || assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') return false
  return passesAlways(assignment, scope) && !leavesBetween(scope, first, Math.min(node.range[0], limit), syntax)
}

/** Whether a node is run whenever the scope's statements are run to their end. */
function passesAlways(node: TSESTree.Node, scope: TSESTree.Node): boolean {
  for (let from = node, at = node.parent; at && from !== scope; from = at, at = at.parent) {
    if (isLoop(at) && at !== scope) return false
    switch (at.type) {
      case 'IfStatement':
      case 'SwitchCase':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'CatchClause':
        if (at !== scope) return false
        break
      case 'TryStatement':
        if (from !== at.finalizer && at.handler) return false
        break
      case 'ForStatement':
        if (from === at.update) return false
        break
      default:
        break
    }
  }
  return true
}

function leavesBetween(scope: TSESTree.Node, start: number, end: number, syntax: Syntax): boolean {
  const home = functionOrSelf(scope)
  const isBetween = (node: TSESTree.Node): boolean =>
    node.range[0] > start && node.range[0] < end && functionAround(node) === home && !isInFinalizedTry(node, end)
  return (
    syntax.inside(scope, 'ReturnStatement').some(isBetween) ||
    [...syntax.inside(scope, 'BreakStatement'), ...syntax.inside(scope, 'ContinueStatement')].some(
      (node) => isBetween(node) && !staysInside(node, scope),
    )
  )
}

/** Whether a `break` or `continue` only leaves a loop, switch or labelled statement inside the scope. */
export function staysInside(jump: TSESTree.BreakStatement | TSESTree.ContinueStatement, scope: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = jump.parent; at && at !== scope; at = at.parent) {
    if (jump.label) {
      if (at.type === 'LabeledStatement' && at.label.name === jump.label.name) return true
    } else if (isLoop(at) || (jump.type === 'BreakStatement' && at.type === 'SwitchStatement')) return true
  }
  return false
}

/** A `return` inside a `try` still runs the `finally` in which the write stands. */
function isInFinalizedTry(node: TSESTree.Node, write: number): boolean {
  for (let from = node, at = node.parent; at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'TryStatement' && at.finalizer && from !== at.finalizer) {
      const [start, end] = at.finalizer.range
      if (write >= start && write <= end) return true
    }
  return false
}

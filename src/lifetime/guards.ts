import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Identity } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isFunction, isInside, nameOf, staticKey, unwrap } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'

/**
 * The region that a guard around or before `from` promotes it to, or null where none does.
 *
 * | guard | region |
 * |---|---|
 * | `if (done) return; done = true`, `if (!x) x = …`, `x ??= …`, `x \|\| (x = …)` on a module variable, static or global | program |
 * | the same on `this.x` | the instance |
 * | the same on a variable of an enclosing function | that function |
 * | `if (!map.has(k)) map.set(k, …)`, a flag on another object, `listenerCount` | unknown: once per key or object |
 * | the same on a parameter or a local of this function | no guard |
 *
 * A guard counts only if nothing but a teardown resets what it tests.
 */
export function guardedRegion(from: TSESTree.Node, at: TSESTree.Node, context: LifetimeContext): Activation | null {
  for (const tested of absentAt(from, at)) {
    const region = regionOfTested(tested, from, context)
    const isPerKey = region?.kind === 'unknown' && region.why === 'guarded'
    if (region && !(isPerKey && context.passesKeyGuards)) return region
  }
  return null
}

/** The expressions that are known to be falsy, absent or zero where control enters `from` from `at`. */
function* absentAt(from: TSESTree.Node, at: TSESTree.Node): Generator<TSESTree.Node> {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (from === at.consequent) yield* absentIf(at.test, true)
      else if (from === at.alternate) yield* absentIf(at.test, false)
      break
    case 'LogicalExpression':
      if (from !== at.right) break
      if (at.operator === '&&') yield* absentIf(at.left, true)
      else yield* absentIf(at.left, false)
      break
    case 'AssignmentExpression':
      if (from === at.right && (at.operator === '??=' || at.operator === '||=')) yield at.left
      break
    case 'BlockStatement':
    case 'Program':
      for (const statement of at.body) {
        if (statement === from) break
        if (statement.type === 'IfStatement' && !statement.alternate && leaves(statement.consequent))
          yield* absentIf(statement.test, false)
      }
      break
    default:
  }
}

function leaves(statement: TSESTree.Node): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement
  return last !== undefined && /^(?:Return|Throw|Continue|Break)Statement$/.test(last.type)
}

function* absentIf(test: TSESTree.Node, outcome: boolean): Generator<TSESTree.Node> {
  const at = unwrap(test)
  if (at.type === 'UnaryExpression' && at.operator === '!') yield* absentIf(at.argument, !outcome)
  else if (at.type === 'UnaryExpression' && at.operator === '~' && !outcome) yield at.argument
  else if (at.type === 'LogicalExpression') {
    // `a && b` true gives both; `a || b` false gives both; the other outcomes tell about neither.
    if (at.operator === (outcome ? '&&' : '||')) {
      yield* absentIf(at.left, outcome)
      yield* absentIf(at.right, outcome)
    }
  } else if (at.type === 'BinaryExpression') {
    const equal = at.operator === '===' || at.operator === '=='
    const unequal = at.operator === '!==' || at.operator === '!='
    if ((equal && outcome) || (unequal && !outcome)) {
      if (isAbsent(at.right)) yield unwrapTypeof(at.left)
      else if (isMinusOne(at.right)) yield at.left
    } else if (at.operator === '<' && outcome && isAbsent(at.right)) yield at.left
    else if (at.operator === '>' && !outcome && isAbsent(at.right)) yield at.left
  } else if (!outcome) yield at
}

/** What a list's `indexOf` gives for what is not in it. */
function isMinusOne(node: TSESTree.Node): boolean {
  return node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type === 'Literal'
}

function unwrapTypeof(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'UnaryExpression' && node.operator === 'typeof' ? node.argument : node
}

function isAbsent(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && (!node.value || node.value === 'undefined')) ||
    (node.type === 'Identifier' && node.name === 'undefined')
  )
}

function regionOfTested(tested: TSESTree.Node, from: TSESTree.Node, context: LifetimeContext): Activation | null {
  const at = unwrap(tested)
  if (at.type === 'CallExpression') return isMembershipTest(at) ? { kind: 'unknown', why: 'guarded' } : null
  if (at.type !== 'Identifier' && at.type !== 'MemberExpression') return null
  const scope = enclosingFunction(from) ?? context.syntax.sourceCode.ast
  // The variable as such, not what it is an alias of: a written-once `let` is what guards are made of.
  const variable = at.type === 'Identifier' ? context.identities.bindings.variableOf(at) : null
  const identity: Identity = variable
    ? { kind: 'reference', root: { kind: 'variable', variable }, path: [] }
    : context.identities.of(at)
  if (identity.kind === 'unknown') return null
  const writes = writesOf(identity, context)
  if (!writes.some((write) => isInside(write.node, scope) && !write.clears)) return null
  if (writes.some((write) => write.clears && !isTeardown(write.node, context))) return null
  const { root } = identity
  if (root.kind === 'global') return context.regions.program
  if (root.kind === 'this' && identity.path.length === 1)
    return root.isStatic ? context.regions.program : context.regions.ofOwner(root.owner)
  if (root.kind !== 'variable') return { kind: 'unknown', why: 'guarded' }
  const declared = root.variable.defs[0]
  if (declared?.type === 'Parameter') return null
  const holder = root.variable.scope.variableScope.block
  if (identity.path.length > 0 && declared?.type === 'Variable' && isFunction(holder))
    return { kind: 'unknown', why: 'guarded' }
  if (isFunction(holder)) return holder === scope ? null : context.regions.ofFunction(holder)
  return context.regions.program
}

/** `map.has(k)`, `list.includes(x)`, `emitter.listenerCount('x')`, `el.hasAttribute('data-bound')`. */
function isMembershipTest(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee)
  return (
    callee.type === 'MemberExpression' &&
    /^(?:has|includes|contains|get|indexOf|some|listenerCount|listeners|eventNames|hasListeners|hasAttribute|getAttribute|hasEventListener|getListeners)$/.test(
      staticKey(callee) ?? '',
    )
  )
}

interface Write {
  readonly node: TSESTree.Node
  /** Gives back an absent value: the guard opens again. */
  readonly clears: boolean
}

function writesOf(identity: Extract<Identity, { kind: 'reference' }>, context: LifetimeContext): Write[] {
  if (identity.root.kind === 'variable' && identity.path.length === 0)
    return context.identities.bindings
      .writesOf(identity.root.variable)
      .filter((write) => !write.init)
      .map((write) => ({ node: write.identifier, clears: !write.writeExpr || isAbsent(unwrap(write.writeExpr)) }))
  const name = identity.path.at(-1)
  return context.syntax
    .assignmentsTo(name ?? '')
    .filter((a) => sameReference(context.identities.of(a.left), identity))
    .map((a) => ({ node: a, clears: a.operator === '=' && isAbsent(unwrap(a.right)) }))
}

/** Whether the code around a reset takes things back: by its name, or because it removes a listener. */
function isTeardown(node: TSESTree.Node, context: LifetimeContext): boolean {
  const fn = enclosingFunction(node)
  if (!fn) return true
  const name = nameOf(fn) ?? ''
  if (
    TEARDOWN_NAMES.has(name) ||
    /^(?:un|de|dis(?:able|connect|miss|mount|pose)|remove|stop|destroy|reset|clear|tear|close|detach|shut|off|clean)/i.test(
      name,
    )
  )
    return true
  return context.syntax.inside(fn, 'CallExpression').some((call) => {
    const verb = context.matcher.listener(call)?.verb
    return verb === 'remove' || verb === 'removeAll'
  })
}

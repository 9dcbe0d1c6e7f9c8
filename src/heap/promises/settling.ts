import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../../answers/index.js'
import { TEARDOWN_NAMES } from '../../catalog/index.js'
import type { Use } from '../../escape/uses.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { staticText } from '../../scope/strings.js'
import {
  enclosingFunction,
  isFunction,
  isInside,
  isNewPromise,
  nameOf,
  staticKey,
  unwrap,
  wrapped,
} from '../../syntax/nodes.js'
import { isEndEvent, isEndName } from './words.js'

/**
 * When a promise is settled, as far as this file shows.
 *
 * - `never`: nothing calls what settles it. - `late`: only what runs at the end of something, or on a failure.
 * - `soon`: something else, a timer among it. - `unknown`: what settles it leaves the file.
 */
export type Settling = 'never' | 'late' | 'soon' | 'unknown'

const MAX_DEPTH = 3
const TIMERS = /^(?:setTimeout|setImmediate|nextTick|queueMicrotask|requestAnimationFrame|requestIdleCallback)$/

/** When the promise that an expression makes is settled. */
export function settlingOf(made: TSESTree.Node, context: LifetimeContext): Settling {
  const at = withoutReactions(made)
  if (isNewPromise(at)) {
    const executor = at.arguments[0] && unwrap(at.arguments[0])
    return isFunction(executor) ? ofExecutor(executor, context) : 'unknown'
  }
  if (at.type !== 'CallExpression') return 'unknown'
  const name = context.matcher.calledName(at)
  if (name === 'withResolvers') return ofResolvers(at, context)
  const [, event] = at.arguments
  if (name !== 'once' || !event) return 'unknown'
  const text = staticText(event, context.identities.bindings)
  return text === null ? 'unknown' : isEndEvent(text) ? 'late' : 'soon'
}

/** The promise behind `new Promise(…).catch(() => {})`, `stopped` of `stopped.then(…).catch(…)`. */
export function withoutReactions(made: TSESTree.Node): TSESTree.Node {
  let at = unwrap(made)
  for (;;) {
    const callee = at.type === 'CallExpression' ? unwrap(at.callee) : null
    if (callee?.type !== 'MemberExpression' || !/^(?:then|catch|finally)$/.test(staticKey(callee) ?? '')) return at
    at = unwrap(callee.object)
  }
}

function ofExecutor(executor: FunctionNode, context: LifetimeContext): Settling {
  return latest(
    context.identities.bindings.parametersOf(executor).flatMap((variable) => context.uses.ofVariable(variable)),
    executor,
    context,
  )
}

/** `const { promise, resolve } = Promise.withResolvers()`, `const stop = Promise.withResolvers()`. */
function ofResolvers(call: TSESTree.CallExpression, context: LifetimeContext): Settling {
  const parent = wrapped(call).parent
  if (parent?.type !== 'VariableDeclarator') return 'unknown'
  const variables = context.identities.bindings.declaredBy(parent)
  if (parent.id.type === 'ObjectPattern') {
    const settlers = variables.filter(
      ({ identifiers: [name] }) =>
        name?.parent.type === 'Property' && /^(?:resolve|reject)$/.test(staticKey(name.parent) ?? ''),
    )
    return latest(
      settlers.flatMap((variable) => context.uses.ofVariable(variable)),
      null,
      context,
    )
  }
  const [variable] = variables
  const reads = variable ? context.identities.bindings.readsOf(variable) : []
  const members = reads.flatMap((read) => {
    const member = wrapped(read).parent
    return member?.type === 'MemberExpression' && /^(?:resolve|reject)$/.test(staticKey(member) ?? '') ? [member] : []
  })
  return latest(
    members.flatMap((member) => context.uses.of(member)),
    null,
    context,
  )
}

/** The soonest of what several uses of the functions that settle a promise say. */
function latest(uses: readonly Use[], executor: FunctionNode | null, context: LifetimeContext, depth = 0): Settling {
  const said = uses.map((use) => ofUse(use, executor, context, depth))
  if (said.includes('soon')) return 'soon'
  if (said.includes('unknown')) return 'unknown'
  return said.includes('late') ? 'late' : 'never'
}

function ofUse(use: Use, executor: FunctionNode | null, context: LifetimeContext, depth: number): Settling {
  switch (use.kind) {
    case 'called':
      return whenRun(use.node, executor, context, depth)
    case 'argument':
      return ofArgument(use, context)
    case 'stored':
      return ofStored(use, executor, context, depth)
    default:
      return 'unknown'
  }
}

/** `target.once('close', resolve)`; a timer comes soon. */
function ofArgument({ call, argument }: Extract<Use, { kind: 'argument' }>, context: LifetimeContext): Settling {
  if (TIMERS.test(context.matcher.calledName(call) ?? '')) return 'soon'
  const listener = call.type === 'CallExpression' ? context.matcher.listener(call) : null
  if (!listener || call.arguments[listener.row.arguments.handler] !== argument) return 'unknown'
  if (listener.verb === 'remove' || listener.verb === 'removeAll') return 'never'
  const name = call.arguments[listener.row.arguments.event ?? -1]
  const text = name ? staticText(name, context.identities.bindings) : (listener.event ?? listener.row.event ?? null)
  return text === null ? 'unknown' : isEndEvent(text) ? 'late' : 'soon'
}

/** `this.stopNow = resolve`: when the file calls it by that name. */
function ofStored(
  { into, name }: Extract<Use, { kind: 'stored' }>,
  executor: FunctionNode | null,
  context: LifetimeContext,
  depth: number,
): Settling {
  if (name === null || into.kind === 'unknown' || depth >= MAX_DEPTH) return 'unknown'
  const reads = context.syntax.membersNamed(name).filter(({ parent }) => parent.type !== 'AssignmentExpression')
  if (reads.length === 0) return into.root.kind === 'this' ? 'never' : 'unknown'
  return latest(
    reads.flatMap((member) => context.uses.of(member)),
    executor,
    context,
    depth + 1,
  )
}

/** When code at `node` runs: by the functions around it, up to the one that makes the promise. */
function whenRun(
  node: TSESTree.Node,
  executor: FunctionNode | null,
  context: LifetimeContext,
  depth: number,
): Settling {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (fn === executor) return 'soon'
    const name = nameOf(fn) ?? ''
    if (TEARDOWN_NAMES.has(name.replace(/^[#_]+/, '')) || isEndName(name)) return 'late'
    const said = depth < MAX_DEPTH ? whenCalled(fn, executor, context, depth) : 'unknown'
    if (said !== null) return said
  }
  return 'unknown'
}

/** Where a function is given or called; null where it is exported or a method: its name has said nothing. */
function whenCalled(
  fn: FunctionNode,
  executor: FunctionNode | null,
  context: LifetimeContext,
  depth: number,
): Settling | null {
  const uses = context.uses.of(fn).filter((use) => use.kind !== 'called' || !isInside(use.node, fn))
  if (uses.length === 0) return null
  return latest(uses, executor, context, depth + 1)
}

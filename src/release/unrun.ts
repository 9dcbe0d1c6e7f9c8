import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { Use } from '../escape/uses.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, isFunction, isInside, unwrap, wrapped } from '../syntax/nodes.js'

/**
 * Why a release is never run although it stands in a cleanup, or null.
 *
 * - `late`: the cleanup is registered after an `await`, when no component is being set up any more.
 * - `dropped`: it is returned to nobody: by an async effect, by a hook that ignores what it gets, by a function whose
 *   callers in this file all drop the result.
 */
export type Unrun = 'late' | 'dropped'

/** Calls whose callback runs when the code around them is through. */
const DEFERRING =
  /^(?:then|catch|finally|setTimeout|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)$/
const BRANCH =
  /^(?:If|Switch|For|ForIn|ForOf|While|DoWhile|Try)Statement$|^(?:Conditional|Logical)Expression$|^CatchClause$/

/** Looks at every function around `release` that does not also hold `site`. */
export function unrunCleanup(release: TSESTree.Node, site: TSESTree.Node, context: LifetimeContext): Unrun | null {
  for (let fn = enclosingFunction(release); fn && !isInside(site, fn); fn = enclosingFunction(fn)) {
    const reasons = context.uses.of(fn).map((use) => reasonOf(use, context))
    const [first] = reasons
    if (first && reasons.every((reason) => reason !== null)) return first
  }
  return null
}

function reasonOf(use: Use, context: LifetimeContext): Unrun | null {
  if (use.kind === 'returned') return use.fn && isResultDropped(use.fn, context) ? 'dropped' : null
  if (use.kind !== 'argument' || use.call.type !== 'CallExpression') return null
  const row = context.matcher.callback(use.call, use.argument)
  return row?.duringSetup && use.call.arguments.length === 1 && isLate(use.call, context) ? 'late' : null
}

/** Whether nobody gets what `fn` returns. */
function isResultDropped(fn: FunctionNode, context: LifetimeContext): boolean {
  const at = wrapped(fn)
  const call = at.parent
  if (call?.type === 'CallExpression') {
    if (call.callee === at) return fn.async && isPromiseDropped(call)
    const row = context.matcher.callback(call, at)
    if (row && row.cleanup !== undefined) return !row.cleanup || fn.async
    // `load().then(() => { …; return cleanup })` as a statement.
    return /^(?:then|finally)$/.test(context.matcher.calledName(call) ?? '') && isPromiseDropped(call)
  }
  const uses = context.uses.of(fn)
  return (
    uses.length > 0 &&
    uses.every((use) => use.kind === 'called' && use.node.type === 'CallExpression' && isPromiseDropped(use.node)) &&
    enclosingFunction(fn) !== null
  )
}

/** Whether a call, with what is chained to it, is a statement: `load().catch(report)`, `void load()`, `await load()`. */
function isPromiseDropped(call: TSESTree.CallExpression): boolean {
  const at = wrapped(call)
  const parent = at.parent
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true
    case 'UnaryExpression':
      return parent.operator === 'void'
    case 'AwaitExpression':
      return wrapped(parent).parent?.type === 'ExpressionStatement'
    case 'MemberExpression': {
      const chained = wrapped(parent).parent
      return (
        chained?.type === 'CallExpression' &&
        chained.callee === wrapped(parent) &&
        parent.property.type === 'Identifier' &&
        /^(?:catch|finally)$/.test(parent.property.name) &&
        isPromiseDropped(chained)
      )
    }
    default:
      return false
  }
}

/** Whether a call comes after an `await` of its own function, or in a callback that is run later. */
function isLate(call: TSESTree.CallExpression, context: LifetimeContext): boolean {
  const callee = unwrap(call.callee)
  const fn = enclosingFunction(call)
  if (!fn || callee.type !== 'Identifier' || !isImportedOrGlobal(callee, context)) return false
  const around = wrapped(fn).parent
  if (around?.type === 'CallExpression' && around.callee !== wrapped(fn)) {
    const name = context.matcher.calledName(around) ?? ''
    if (DEFERRING.test(name)) return true
    // Nuxt's compiler keeps the component at hand across the `await` in these.
    if (/^defineNuxt/.test(name)) return false
  }
  if (!fn.async || isInNuxtComponent(fn)) return false
  return context.syntax
    .inside(fn, 'AwaitExpression')
    .some((wait) => wait.range[1] <= call.range[0] && enclosingFunction(wait) === fn && isPassedBefore(wait, call, fn))
}

/** A parameter called `onCleanup` is bound to its watcher and works at any time. */
function isImportedOrGlobal(name: TSESTree.Identifier, context: LifetimeContext): boolean {
  const identity = context.identities.of(name)
  return identity.kind === 'reference' && (identity.root.kind === 'import' || identity.root.kind === 'global')
}

function isInNuxtComponent(fn: FunctionNode): boolean {
  const definer = fn.parent.type === 'Property' ? fn.parent.parent.parent : null
  return (
    definer?.type === 'CallExpression' &&
    definer.callee.type === 'Identifier' &&
    definer.callee.name === 'defineNuxtComponent'
  )
}

/** Whether control passes `wait` on its way to `call`: no branch of `fn` holds the one and not the other. */
function isPassedBefore(wait: TSESTree.Node, call: TSESTree.Node, fn: FunctionNode): boolean {
  for (let at = wait.parent; at && at !== fn; at = at.parent) {
    if (BRANCH.test(at.type) && !isInside(call, at) && !(at.type === 'TryStatement' && isInside(wait, at.block)))
      return false
    if (isFunction(at)) return false
  }
  return true
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { lastName, type Matcher } from '../match/matcher.js'
import { enclosingFunction, unwrap, wrapped } from '../syntax/nodes.js'
import type { Uses } from './uses.js'

/** Whether the function around waits for a call: `await f(…)`, `return f(…)` where it is async, `await Promise.all([f(…)])`. */
export function isWaitedFor(call: TSESTree.Node): boolean {
  const parent = wrapped(call).parent
  switch (parent?.type) {
    case 'AwaitExpression':
      return true
    case 'ReturnStatement':
      return enclosingFunction(parent)?.async === true
    case 'ArrowFunctionExpression':
      return parent.async && parent.body === call
    case 'ArrayExpression':
      return isWaitedFor(parent)
    case 'CallExpression': {
      const callee = unwrap(parent.callee)
      return callee.type === 'MemberExpression' && lastName(callee.object) === 'Promise' && isWaitedFor(parent)
    }
    default:
      return false
  }
}

/**
 * Whether a function runs only while the run that makes it lasts: it is called by name, iterated over a list, handed to
 * what is waited for, or to a method of a value that the run made (`isOwn`).
 */
export function runsWithin(
  fn: FunctionNode,
  isOwn: (node: TSESTree.Node) => boolean,
  { matcher, uses }: { readonly matcher: Matcher; readonly uses: Uses },
): boolean {
  const at = wrapped(fn)
  const call = at.parent
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') {
    const used = uses.of(fn)
    return used.length > 0 && used.every((use) => use.kind === 'called')
  }
  if (call.callee === at) return true
  const row = matcher.callback(call, at)
  if (row) return row.runs === 'inline' || row.runs === 'element'
  const callee = unwrap(call.callee)
  return (callee.type === 'MemberExpression' && isOwn(callee.object)) || isWaitedFor(call)
}

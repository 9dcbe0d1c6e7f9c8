import type { FunctionNode } from '../answers/index.js'
import { functionOf } from '../lifetime/callees.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isInside, unwrap } from '../syntax/nodes.js'

export { functionOf, methodOf } from '../lifetime/callees.js'

const MAX_DEPTH = 3

/** A function and the functions of the file that it calls, itself first; functions nested in it belong to it. */
export function reachedFrom(fn: FunctionNode, context: LifetimeContext): readonly FunctionNode[] {
  const reached = [fn]
  for (let i = 0, depths = [0]; i < reached.length; i++) {
    const at = reached[i]
    const depth = depths[i] ?? 0
    if (!at || depth >= MAX_DEPTH) continue
    for (const call of context.syntax.inside(at, 'CallExpression')) {
      const callee = unwrap(call.callee)
      if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') continue
      const called = functionOf(callee, context)
      if (!called || reached.some((other) => other === called || isInside(called, other))) continue
      reached.push(called)
      depths[reached.length - 1] = depth + 1
    }
  }
  return reached
}

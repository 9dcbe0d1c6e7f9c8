import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, nameOf, wrapped } from '../syntax/nodes.js'
import { functionOf } from './handlers.js'
import { isUnder } from './home.js'

/**
 * The calls under a function that end a request or stream, and with it the body that nobody names: `request.destroy()`,
 * `controller.abort()`, a function of the file that does so.
 */
export function endingsIn(fn: FunctionNode | null, context: LifetimeContext): TSESTree.CallExpression[] {
  const { matcher, syntax } = context
  const direct = ['abort', 'destroy'].flatMap((name) =>
    syntax.membersNamed(name).flatMap((member) => {
      const call = wrapped(member).parent
      return call?.type === 'CallExpression' && call.callee === wrapped(member) ? [call] : []
    }),
  )
  const here = direct.filter((call) => isUnder(call, fn))
  const enders = new Map<string, FunctionNode>()
  for (const call of direct) {
    const around = isUnder(call, fn) ? null : enclosingFunction(call)
    const name = around && nameOf(around)
    if (around && name !== null) enders.set(name, around)
  }
  if (enders.size === 0) return here
  const called = syntax
    .all('CallExpression')
    .filter((call) => isUnder(call, fn) && enders.has(matcher.calledName(call) ?? ''))
    .filter((call) => functionOf(call.callee, context) === enders.get(matcher.calledName(call) ?? ''))
  return [...here, ...called]
}

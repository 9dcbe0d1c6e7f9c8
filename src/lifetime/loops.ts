import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation } from '../answers/index.js'
import { enclosingFunction, isInside } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'

/**
 * The region of a loop's body. A loop over a list runs as often as the list has elements, which is no growth by
 * itself; a loop without an end, or one that waits for events, goes on as long as the program.
 */
export function iterationOf(loop: TSESTree.Node, context: LifetimeContext): Activation {
  const parent = context.regions.at(loop)
  if (parent.kind === 'unknown') return parent
  const frequency = isEndless(loop, context) ? 'many' : 'bounded'
  return context.regions.make({
    kind: 'iteration',
    node: loop,
    parent,
    frequency,
    confidence: 'certain',
    label: 'iteration',
  })
}

function isEndless(loop: TSESTree.Node, context: LifetimeContext): boolean {
  switch (loop.type) {
    case 'ForOfStatement':
      return loop.await
    case 'ForStatement':
      return !loop.test || (!loop.update && waitsInside(loop, context))
    case 'WhileStatement':
    case 'DoWhileStatement':
      return (loop.test.type === 'Literal' && Boolean(loop.test.value)) || waitsInside(loop, context)
    default:
      return false
  }
}

/** Whether the loop itself, not a function inside it, waits in each turn. */
export function waitsInside(loop: TSESTree.Node, { syntax }: LifetimeContext): boolean {
  return syntax.inside(loop, 'AwaitExpression').some((wait) => {
    const around = enclosingFunction(wait)
    return around === null || !isInside(around, loop)
  })
}

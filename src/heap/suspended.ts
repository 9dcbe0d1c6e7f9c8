import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isOutlivedBy } from '../lifetime/join.js'
import type { Lives } from '../lifetime/lives.js'
import type { Capture } from '../scope/held.js'
import { enclosingFunction, isInside, isLoop } from '../syntax/nodes.js'
import { PendingPromises } from './promises/pending.js'
import type { KeptStore } from './stores.js'

/** `await stopped`: a promise that stays pending keeps the function that waits for it, and all that it has by then. */
export function waitsIn(context: LifetimeContext, lives: Lives): readonly KeptStore[] {
  const pending = new PendingPromises(context, lives)
  const { regions, syntax } = context
  return syntax.all('AwaitExpression').flatMap((wait): KeptStore[] => {
    const fn = enclosingFunction(wait)
    const promise = fn && pending.of(wait.argument, wait)
    if (!promise) return []
    if (!isOutlivedBy(regions.at(wait), promise.life.region)) return []
    return [
      {
        node: wait,
        stored: fn,
        holder: 'wait',
        label: promise.label,
        line: promise.line,
        listener: null,
        region: promise.life.region,
        confidence: weakest(promise.confidence, promise.life.confidence),
      },
    ]
  })
}

/** What a function that waits at a node keeps, with the places that read it once it goes on. */
export function heldWhile(wait: TSESTree.Node, fn: FunctionNode, context: LifetimeContext): readonly Capture[] {
  const turn = outermostLoop(wait, fn)
  return context.contexts.suspended(fn, wait).map((capture) => {
    const { held } = capture
    if (held.kind !== 'variable' || capture.how.kind !== 'frame') return capture
    const mentions = context.identities.bindings
      .readsOf(held.variable)
      .filter((read) => read.range[0] > wait.range[1] || isFromElsewhere(read, fn) || (turn && isInside(read, turn)))
    return { ...capture, mentions, how: { ...capture.how, dead: mentions.length === 0 } }
  })
}

/** A function made before may run while this one waits. */
function isFromElsewhere(read: TSESTree.Node, fn: FunctionNode): boolean {
  return enclosingFunction(read) !== fn
}

function outermostLoop(wait: TSESTree.Node, fn: FunctionNode): TSESTree.Node | null {
  let found: TSESTree.Node | null = null
  for (let at = wait.parent; at && at !== fn; at = at.parent) if (isLoop(at)) found = at
  return found
}

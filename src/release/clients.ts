import type { TSESTree } from '@typescript-eslint/utils'
import type { Exit } from '../answers/index.js'
import type { Fate } from '../escape/fate.js'
import { exitsWithout } from '../flow/exits.js'
import type { Condition } from '../flow/graph.js'
import { conditionsAt } from '../flow/known.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { homeOf } from './home.js'

/** Methods that open what was only made until then. */
const OPENING =
  /^(?:connect|open|start|initiali[sz]e|login|bind|activate|listen|\$connect|authenticate|authorize|access)$/

/** Whether a value that a run makes for itself is closed before the run ends. */
export type Closing =
  { readonly kind: 'closed' | 'open' | 'unknown' } | { readonly kind: 'some-paths'; readonly exits: readonly Exit[] }

/** How a value that never leaves its run is closed, over the flow of the function that makes it. */
export function closingOf(made: TSESTree.Node, fate: Fate, context: LifetimeContext): Closing {
  if (fate.endsLater) return { kind: 'closed' }
  if (fate.ends.length === 0) return { kind: 'open' }
  const { fn, anchor } = homeOf(made, context)
  const ends = fate.ends.map((end) => homeOf(end, context))
  // A callback or a helper closes it: as good as on every path.
  if (!fn || anchor !== made || ends.some((end) => end.fn !== fn)) return { kind: 'closed' }
  const flow = context.flows.of(fn)
  if (!flow) return { kind: 'unknown' }
  const start = openingOf(made, fate, fn)
  const leaving = exitsWithout(flow, start, new Set(ends.map((end) => end.anchor)), knownOf(start, fate, context))
  if (leaving.strong.length === 0) return { kind: 'closed' }
  return leaving.meetsRelease ? { kind: 'some-paths', exits: leaving.strong } : { kind: 'closed' }
}

/** From where on there is something to close: a connection that fails to open holds nothing. */
function openingOf(made: TSESTree.Node, fate: Fate, fn: TSESTree.Node): TSESTree.Node {
  const opens = fate.works.find((work) => {
    const callee = work.type === 'CallExpression' ? unwrap(work.callee) : null
    return (
      callee?.type === 'MemberExpression' && OPENING.test(staticKey(callee) ?? '') && enclosingFunction(work) === fn
    )
  })
  const start = wrapped(opens ?? made)
  return start.parent?.type === 'AwaitExpression' ? start.parent : (opens ?? made)
}

/** The value is there where it was made: `if (client) await client.close()`. */
function knownOf(start: TSESTree.Node, fate: Fate, context: LifetimeContext): (condition: Condition) => boolean | null {
  const known = conditionsAt(start, context.syntax.sourceCode)
  return (condition) => {
    const test = unwrap(condition.test)
    const variable = context.identities.bindings.variableOf(test)
    return variable && fate.names.has(variable) ? condition.holds : known(condition)
  }
}

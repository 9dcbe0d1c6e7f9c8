import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, wrapped } from '../syntax/nodes.js'

/** The function in whose control flow a node stands, and the expression that stands for it there. */
export interface Home {
  /** Null at the top level of the file or of a class body. */
  readonly fn: FunctionNode | null
  /** The node itself, or the call whose synchronous callback holds it: `list.forEach(…)`, `new Promise(…)`. */
  readonly anchor: TSESTree.Node
}

/** Climbs out of callbacks that run while the call around them runs. */
export function homeOf(node: TSESTree.Node, context: LifetimeContext): Home {
  let anchor = node
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') break
    if (!isFunction(at)) continue
    const call = synchronousCallOf(at, context)
    if (!call) return { fn: at, anchor }
    anchor = call
  }
  return { fn: null, anchor }
}

/** The call that runs `fn` to its end before it returns itself. */
function synchronousCallOf(
  fn: FunctionNode,
  context: LifetimeContext,
): TSESTree.CallExpression | TSESTree.NewExpression | null {
  const at = wrapped(fn)
  const call = at.parent
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return null
  if (call.callee === at) return fn.async ? null : call
  const row = context.matcher.callback(call, at)
  const isExecutor = row?.runs === 'inline' && call.type === 'NewExpression'
  return row?.runs === 'element' || isExecutor ? call : null
}

/** The outermost function around `node` that stands in the flow of `home`; null where `node` is in that flow itself. */
export function nestedFunctionIn(
  node: TSESTree.Node,
  home: FunctionNode | null,
  context: LifetimeContext,
): FunctionNode | null {
  let found: FunctionNode | null = null
  for (let { fn } = homeOf(node, context); fn && fn !== home; { fn } = homeOf(fn, context)) found = fn
  return found
}

/** Whether `node` stands anywhere inside `home`. */
export function isUnder(node: TSESTree.Node, home: FunctionNode | null): boolean {
  if (!home) return true
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (at === home) return true
  return false
}

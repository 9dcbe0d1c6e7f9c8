import type { TSESTree } from '@typescript-eslint/utils'
import type { Size } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { waitsInside } from '../lifetime/loops.js'
import { isFunction, isInside, isLoop, staticKey, unwrap } from '../syntax/nodes.js'
import { contentOf } from './contents.js'

type Grown = Extract<Size, { kind: 'large-by-source' }>

/** Events that come once for each part of something, as large as it may be. */
const PARTS = /^(?:data|row|line|message|record|entry|chunk|result)$/

/** What a list, table or text becomes that starts empty and is filled by a loop that waits, or part by part. */
export function grownFrom(node: TSESTree.Node, context: LifetimeContext): Grown | null {
  if (node.type === 'AssignmentExpression') return isText(node.left, context) ? grownAt(node, node, context) : null
  const { parent } = node
  if (parent?.type !== 'VariableDeclarator' || parent.init !== node || parent.id.type !== 'Identifier') return null
  const [variable] = context.identities.bindings.declaredBy(parent)
  if (!variable) return null
  const { added, isWeak } = contentOf(variable, context)
  if (isWeak) return null
  for (const { value } of added) {
    const grown = grownAt(value, node, context)
    if (grown) return grown
  }
  return null
}

/** Whether a node runs once for each part of something that comes bit by bit, since `start` was made. */
function grownAt(node: TSESTree.Node, start: TSESTree.Node, context: LifetimeContext): Grown | null {
  const large = (what: string): Grown => ({ kind: 'large-by-source', what, because: start, confidence: 'likely' })
  const name = node.type === 'AssignmentExpression' ? node.left : null
  const variable = name && context.identities.bindings.variableOf(name)
  const home = variable ? variable.scope.block : enclosingBlock(start)
  for (let at = node.parent; at && at !== home; at = at.parent) {
    if (variable === null && isInside(start, at)) return null
    if (at.type === 'ForOfStatement' && at.await) return large('all that a stream gives')
    if (isLoop(at) && !/^For(?:Of|In)Statement$/.test(at.type) && waitsInside(at, context))
      return large('all that a loop collects')
    if (isFunction(at) && isPartHandler(at)) return large('all parts of a stream')
  }
  return null
}

/** A variable that begins as a text. */
function isText(name: TSESTree.Node, { identities }: LifetimeContext): boolean {
  const variable = identities.bindings.variableOf(name)
  const values = variable ? identities.bindings.writesOf(variable).filter((w) => w.init) : []
  return values.some(
    ({ writeExpr: value }) =>
      value?.type === 'TemplateLiteral' || (value?.type === 'Literal' && typeof value.value === 'string'),
  )
}

function enclosingBlock(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at; at = at.parent) if (at.type === 'BlockStatement' || at.type === 'Program') return at
  return null
}

/** `stream.on('data', (chunk) => …)` */
function isPartHandler(fn: TSESTree.Node): boolean {
  const call = fn.parent
  if (call?.type !== 'CallExpression') return false
  const callee = unwrap(call.callee)
  const [event, handler] = call.arguments
  return (
    handler === fn &&
    callee.type === 'MemberExpression' &&
    /^(?:on|addListener|addEventListener)$/.test(staticKey(callee) ?? '') &&
    event?.type === 'Literal' &&
    typeof event.value === 'string' &&
    PARTS.test(event.value)
  )
}

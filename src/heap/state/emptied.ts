import type { TSESTree } from '@typescript-eslint/utils'
import type { Exit, FunctionNode } from '../../answers/index.js'
import { TEARDOWN_NAMES } from '../../catalog/index.js'
import { exitsWithout } from '../../flow/exits.js'
import { conditionsAt } from '../../flow/known.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { homeOf } from '../../release/home.js'
import { sameReference } from '../../scope/same.js'
import { enclosingFunction, isInside, staticKey, unwrap } from '../../syntax/nodes.js'
import type { Slot } from './slots.js'

/** Whether a slot still has the run's value when the run is over: always, after some ways out, or not as far as one can tell. */
export type Emptying =
  { readonly kind: 'never' } | { readonly kind: 'some-paths'; readonly exit: Exit } | { readonly kind: 'emptied' }

interface Write {
  readonly node: TSESTree.Node
  readonly value: TSESTree.Node | null
}

const EMPTIED: Emptying = { kind: 'emptied' }
/** Methods by which a response, a connection or a request is brought to its end. */
const ENDINGS: ReadonlySet<string> = new Set(['end', 'abort', 'cancel', ...TEARDOWN_NAMES])

/**
 * What takes the value out again: `null` and the like, `delete`, or any other value that this file cannot tell to be
 * one of a run. `isOfRun` says which writes put in what a run leaves behind.
 */
export function emptyingOf(slot: Slot, context: LifetimeContext, isOfRun: (write: TSESTree.Node) => boolean): Emptying {
  if (takesTurns(slot, context)) return EMPTIED
  const home = homeOf(slot.node, context)
  const inFlow = new Set<TSESTree.Node>()
  for (const { node, value } of [...writesOf(slot, context), ...removalsOf(slot, context)]) {
    if (node === slot.node) continue
    if (value && !isEmpty(value)) {
      if (isOfRun(value) || isInitial(node, slot, context)) continue
      return EMPTIED
    }
    if (isInitial(node, slot, context)) continue
    const at = homeOf(node, context)
    // What empties it in another function may run when this run ends.
    if (at.fn !== home.fn || !home.fn) return EMPTIED
    inFlow.add(at.anchor)
  }
  return inFlow.size > 0 && home.fn ? onPaths(home.anchor, home.fn, inFlow, context) : { kind: 'never' }
}

/** `this.response?.end(); this.response = res`: one at a time on purpose, and the last is done with when the next comes. */
function takesTurns({ node, identity }: Slot, { identities, syntax }: LifetimeContext): boolean {
  const fn = enclosingFunction(node)
  if (!fn) return false
  return syntax.inside(fn, 'CallExpression').some((call) => {
    const callee = unwrap(call.callee)
    return (
      call.range[1] <= node.range[0] &&
      callee.type === 'MemberExpression' &&
      ENDINGS.has(staticKey(callee) ?? '') &&
      sameReference(identities.of(callee.object), identity)
    )
  })
}

function onPaths(
  anchor: TSESTree.Node,
  home: FunctionNode,
  releases: ReadonlySet<TSESTree.Node>,
  context: LifetimeContext,
): Emptying {
  const flow = context.flows.marking(home, new Set([anchor, ...releases]))
  if (!flow) return EMPTIED
  const leaving = exitsWithout(flow, anchor, releases, conditionsAt(anchor, context.syntax.sourceCode))
  // It is emptied before it is filled: the last value stays.
  if (!leaving.meetsRelease) return { kind: 'never' }
  const [exit] = leaving.strong
  return exit ? { kind: 'some-paths', exit } : EMPTIED
}

function writesOf({ identity }: Slot, { identities, syntax }: LifetimeContext): Write[] {
  const { root, path } = identity
  if (root.kind === 'variable' && path.length === 0)
    return identities.bindings
      .writesOf(root.variable)
      .filter((write) => !write.init)
      .map((write) => ({ node: assignmentOf(write.identifier as TSESTree.Node), value: write.writeExpr ?? null }))
  const name = path.at(-1) ?? ''
  if (root.kind === 'global' && path.length === 1)
    return syntax
      .all('AssignmentExpression')
      .filter(({ left }) => left.type === 'Identifier' && left.name === name)
      .map((node) => ({ node, value: node.right }))
  return (
    syntax
      .assignmentsTo(name)
      // `handler.current = null` of somebody who holds the instance.
      .filter((a) => sameReference(identities.of(a.left), identity) || isEmpty(a.right))
      .map((a) => ({ node: a, value: a.right }))
  )
}

/** `delete this.current` */
function removalsOf({ identity }: Slot, { syntax }: LifetimeContext): Write[] {
  const name = identity.path.at(-1)
  if (name === undefined) return []
  return syntax.membersNamed(name).flatMap((member) => {
    const { parent } = member
    return parent.type === 'UnaryExpression' && parent.operator === 'delete' ? [{ node: parent, value: null }] : []
  })
}

function assignmentOf(name: TSESTree.Node): TSESTree.Node {
  return name.parent?.type === 'AssignmentExpression' ? name.parent : name
}

/** The value that the slot begins with: given where the slot itself is made. */
function isInitial(node: TSESTree.Node, slot: Slot, { regions }: LifetimeContext): boolean {
  return regions.at(node) === slot.made && (!isInside(slot.node, node) || enclosingFunction(node) === null)
}

function isEmpty(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  switch (at.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return true
    case 'Identifier':
      return at.name === 'undefined'
    case 'UnaryExpression':
      return true
    case 'ObjectExpression':
      return at.properties.length === 0
    case 'ArrayExpression':
      return at.elements.length === 0
    default:
      return false
  }
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { LargeCapture } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isWithin } from '../lifetime/join.js'
import type { Lives } from '../lifetime/lives.js'
import { lastName } from '../match/matcher.js'
import { isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { isSmall } from './final.js'
import { declaredLine } from './path.js'
import type { Reach } from './reach.js'

/** What has listeners, a consumer or a buffer: what uses it is reached from it. */
const LIVELY = /(?:stream|reader|writer|socket|connection|controller|emitter|request|response)$/i

/**
 * Targets that a `FinalizationRegistry` never sees die: it holds the held value until the target is collected, and the
 * held value keeps the target alive. Where the held value is a stream of the target's it may.
 */
export function registeredIn(context: LifetimeContext, lives: Lives, reach: Reach): readonly LargeCapture[] {
  const { syntax } = context
  return syntax.membersNamed('register').flatMap((member) => {
    const call = member.parent
    if (call.type !== 'CallExpression' || call.callee !== member || !isRegistry(member.object, context)) return []
    return registration(call, member.object, context, lives, reach) ?? []
  })
}

function registration(
  call: TSESTree.CallExpression,
  registry: TSESTree.Node,
  context: LifetimeContext,
  lives: Lives,
  reach: Reach,
): LargeCapture | null {
  const { syntax } = context
  const [target, held] = call.arguments
  const at = context.regions.at(call)
  const identity = context.identities.of(registry)
  const life = lives.of(identity, call)
  if (!target || !held || isSmall(held) || at.kind === 'unknown' || at === context.regions.program) return null
  // A registry of the run dies with it.
  if (life.kind === 'life' && (life.region === at || !isWithin(at, life.region))) return null
  const whole = reach.reaches(held, target)
  if (!whole && !isStreamOf(held, target, context)) return null
  const label = sourceLabel(registry, syntax.sourceCode)
  const value = sourceLabel(target, syntax.sourceCode)
  const line = declaredLine(identity, context)
  const isTakenBack = syntaxHas(context, 'unregister', registry)
  const confidence = whole && !isTakenBack ? 'likely' : 'possible'
  const root = call.loc.start.line
  return {
    kind: 'capture',
    node: call,
    store: { node: call, stored: held, holder: 'registry', label, line, listener: null, confidence },
    why: 'registered',
    value,
    variable: null,
    parts: whole ? [] : [sourceLabel(held, syntax.sourceCode)],
    reads: [],
    closure: isFunction(held) ? held : null,
    sharer: null,
    size: { kind: 'unknown' },
    path: {
      kind: 'path',
      steps: [
        { edge: 'root', label, line },
        { edge: 'holder', label: 'held value', line: held.loc.start.line },
        { edge: 'value', label: value, line: root },
      ],
    },
    confidence,
  }
}

/** `registry.register(response, inner.body.stream)`, where the file puts `inner` into `response`. */
function isStreamOf(held: TSESTree.Node, target: TSESTree.Node, context: LifetimeContext): boolean {
  const at = unwrap(held)
  const name = at.type === 'MemberExpression' ? (staticKey(at) ?? '') : at.type === 'Identifier' ? at.name : ''
  const of = unwrap(target)
  if (!LIVELY.test(name) || of.type !== 'Identifier') return false
  const { bindings } = context.identities
  const variable = bindings.variableOf(of)
  const root = bindings.variableOf(rootOf(at))
  if (!variable || !root) return false
  if (root === variable) return true
  return bindings.readsOf(variable).some((read) => {
    const { parent } = read
    const assignment = parent.type === 'MemberExpression' && parent.object === read ? parent.parent : null
    if (assignment?.type !== 'AssignmentExpression' || assignment.left !== parent) return false
    return bindings.variableOf(rootOf(unwrap(assignment.right))) === root
  })
}

function rootOf(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (at.type === 'MemberExpression') at = unwrap(at.object)
  return at
}

/** A name or field that is given a `new FinalizationRegistry(…)` anywhere in the file. */
function isRegistry(node: TSESTree.Node, { identities: { bindings }, syntax }: LifetimeContext): boolean {
  const at = unwrap(node)
  if (at.type === 'Identifier') {
    const variable = bindings.variableOf(at)
    return variable !== null && bindings.writesOf(variable).some(({ writeExpr }) => makesRegistry(writeExpr))
  }
  const key = at.type === 'MemberExpression' ? staticKey(at) : null
  if (key === null) return false
  return (
    syntax.assignmentsTo(key).some(({ right }) => makesRegistry(right)) ||
    syntax.all('PropertyDefinition').some((member) => staticKey(member) === key && makesRegistry(member.value))
  )
}

function makesRegistry(value: TSESTree.Node | null | undefined): boolean {
  const at = value ? unwrap(value) : null
  return at?.type === 'NewExpression' && lastName(at.callee) === 'FinalizationRegistry'
}

function syntaxHas({ syntax }: LifetimeContext, method: string, object: TSESTree.Node): boolean {
  const text = syntax.sourceCode.getText(object)
  return syntax.membersNamed(method).some((member) => syntax.sourceCode.getText(member.object) === text)
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, FunctionNode, Region } from '../answers/index.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { derivedFrom, mentionsAny } from '../scope/derived.js'
import { enclosingFunction, isFunction, isInside, unwrap, wrapped } from '../syntax/nodes.js'
import { atLeast } from './confidence.js'
import type { LifetimeContext } from './context.js'
import { isSetUp } from './conventions.js'
import { enclosing } from './join.js'

/** Names of functions that a program runs once, to bring something up to date. */
const ONE_TIME =
  /^_*(?:main|seed|migrate|up|down|cli|globalSetup|globalTeardown|beforeAll|afterAll|setup|provision|preflight|warm|ensure|create\w*(?:App|Server|Application)|build\w*(?:App|Server)|start\w*)(?![a-z])/

/** What makes a run happen again and again, and how sure that is. */
export interface Recurrence {
  readonly edge: Region
  readonly confidence: Confidence
  /** All that is missing is evidence that the function is called again. */
  readonly isRaisable?: boolean
}

/**
 * Whether the run around a node happens again and again, where it makes something for itself, works with it, and
 * drops it; `works` are the calls that use what it makes. Null where nothing shows that it does.
 *
 * | the node stands in | |
 * |---|---|
 * | a request, connection, event, job, render, interval or endless loop; what one of these calls | `likely` |
 * | a function that others may call, and that hands a parameter, or something computed from one, to what it makes | `likely` |
 * | the same by its name a set-up function, or without parameters; a callback of unknown code that works with its parameters | `possible` |
 * | code that runs once; a loop over a list; under a guard | null |
 */
export function recurrenceOf(
  node: TSESTree.Node,
  works: readonly TSESTree.Node[],
  context: LifetimeContext,
): Recurrence | null {
  const region = context.regions.at(node)
  if (region.kind === 'unknown') return null
  let unsure = false
  let called: Recurrence | null = null
  for (const edge of enclosing(region)) {
    if (edge.frequency === 'unknown') {
      unsure = true
      called ??= handsOver(edge, works, context) ? { edge, confidence: 'possible' } : null
    }
    if (edge.frequency !== 'many' || edge.kind === 'program') continue
    const isOnce = edge.kind === 'call' && (isSetUp(edge.label) || ONE_TIME.test(edge.label))
    if (atLeast(edge.confidence, 'likely') && edge.kind !== 'instance')
      return { edge, confidence: unsure || isOnce ? 'possible' : 'likely' }
    if (edge.kind !== 'call' || called) continue
    const isWork = handsOver(edge, works, context)
    called =
      isWork && !isOnce && !unsure
        ? { edge, confidence: 'likely' }
        : { edge, confidence: 'possible', isRaisable: !isOnce && !unsure }
  }
  return called
}

/** Whether a run hands what it was given to what it makes. */
function handsOver(edge: Region, works: readonly TSESTree.Node[], context: LifetimeContext): boolean {
  if (!isFunction(edge.node)) return false
  const { bindings } = context.identities
  const derived = derivedFrom(edge.node, bindings)
  return derived.size > 0 && works.some((work) => argumentsAlong(work).some((a) => mentionsAny(a, derived, bindings)))
}

/** Whether an expression depends on what the run around it was given, or has waited for. */
export function dependsOnRun(node: TSESTree.Node, run: Region, context: LifetimeContext): boolean {
  const { bindings } = context.identities
  const waited = (variable: Variable): boolean =>
    variable.defs[0]?.type === 'Variable' && variable.defs[0].node.init?.type === 'AwaitExpression'
  const [nearest, ...around] = enclosingFunctions(node)
  const functions = nearest ? [nearest, ...around.filter((fn) => isInside(fn, run.node))] : []
  const given = functions.flatMap((fn) => [...derivedFrom(fn, bindings)])
  return (
    mentionsAny(node, new Set(given), bindings) ||
    context.syntax.inside(node, 'Identifier').some((name) => {
      const variable = bindings.variableOf(name)
      return variable !== null && isFunction(scopeNodeOf(variable)) && waited(variable)
    })
  )
}

function enclosingFunctions(node: TSESTree.Node): FunctionNode[] {
  const fn = enclosingFunction(node)
  return fn ? [fn, ...enclosingFunctions(fn)] : []
}

/** The arguments of a call and of those that follow it in one chain: `client.db().collection('users').insertOne(user)`. */
function argumentsAlong(work: TSESTree.Node): TSESTree.Node[] {
  const found: TSESTree.Node[] = []
  for (let at: TSESTree.Node | undefined = work; at;) {
    const node = unwrap(at)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') found.push(...node.arguments)
    if (node.type === 'TaggedTemplateExpression') found.push(...node.quasi.expressions)
    const outer = wrapped(node)
    const parent: TSESTree.Node | undefined = outer.parent
    const isChained =
      (parent?.type === 'MemberExpression' && parent.object === outer) ||
      (parent?.type === 'CallExpression' && parent.callee === outer)
    at = isChained ? parent : undefined
  }
  return found
}

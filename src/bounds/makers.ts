import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, GrowthSite, Region } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isLongLived } from '../lifetime/join.js'
import { enclosingFunction, isFunction, unwrap, wrapped } from '../syntax/nodes.js'

/** One use of a function that a maker has returned, where the maker was called once: `load(req.params.id)`. */
export interface MadeCall {
  /** Where it runs. */
  readonly region: Region
  /** What decides about the keys; null for a collection without keys. */
  readonly keys: readonly TSESTree.Node[] | null
}

const MAX_DEPTH = 3

/**
 * The calls behind a collection that a function makes for the function it returns, as `memoize(fn)` does: each of its
 * results has a collection of its own, and one that is made when the program starts stays with it.
 */
export function callsOfMade(site: GrowthSite, context: LifetimeContext): readonly MadeCall[] {
  const maker = site.holder.scope === 'closure' ? enclosingFunction(site.holder.declared) : null
  const fn = enclosingFunction(site.at)
  if (!maker || !fn || enclosingFunction(fn) !== maker) return []
  if (!context.uses.of(fn).some((use) => use.kind === 'returned' && use.fn === maker)) return []
  const positions = site.keys && positionsOf(site.keys, fn, context)
  if (positions?.length === 0) return []
  return context.uses.of(maker).flatMap((use) => {
    if (use.kind !== 'called' || !isOnce(use.node, context)) return []
    return context.uses.of(use.node).flatMap((result): readonly MadeCall[] => {
      if (result.kind === 'exported') return exported(use.node, fn, positions, context)
      const region = result.kind === 'called' ? context.regions.at(result.node) : null
      if (result.kind !== 'called' || !region || region.kind === 'unknown') return []
      return [{ region, keys: positions && argumentsAt(positions, result.node.arguments) }]
    })
  })
}

/** `export const load = memoize((userId) => …)`: others call it, with what the wrapped function is given. */
function exported(
  made: TSESTree.CallExpression | TSESTree.NewExpression,
  fn: FunctionNode,
  positions: readonly Position[] | null,
  { regions, identities: { bindings } }: LifetimeContext,
): readonly MadeCall[] {
  const declarator = wrapped(made).parent
  const wrappedFn = made.arguments.map(unwrap).find(isFunction)
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || !wrappedFn) return []
  const region = regions.make({
    kind: 'call',
    node: fn,
    parent: regions.program,
    frequency: 'many',
    confidence: 'possible',
    label: declarator.id.name,
    raisable: true,
  })
  // A parameter's own name and type say what callers pass: a place that reads it stands for it.
  const variables = bindings.parametersOf(wrappedFn)
  const keys = positions && argumentsAt(positions, wrappedFn.params)
  const reads = keys?.flatMap((parameter) => {
    const variable = variables.find(({ identifiers: [name] }) => name === nameIn(parameter))
    return variable ? bindings.readsOf(variable).slice(0, 1) : []
  })
  return [{ region, keys: reads ?? null }]
}

function isOnce(call: TSESTree.Node, { regions }: LifetimeContext): boolean {
  const region = regions.at(call)
  return region.kind !== 'unknown' && isLongLived(region)
}

/** A parameter that a key is made of. */
interface Position {
  readonly index: number
  readonly isRest: boolean
}

function positionsOf(
  keys: readonly (TSESTree.Node | null)[],
  fn: FunctionNode,
  context: LifetimeContext,
): readonly Position[] {
  return keys.flatMap((key) => (key ? parametersIn(key, fn, context, 0) : []))
}

/** The parameters of a function that an expression mentions, also by way of its constants. */
function parametersIn(
  node: TSESTree.Node,
  fn: FunctionNode,
  context: LifetimeContext,
  depth: number,
): readonly Position[] {
  const { bindings } = context.identities
  const names = node.type === 'Identifier' ? [node] : context.syntax.inside(node, 'Identifier')
  return names.flatMap((name) => {
    const definition = bindings.variableOf(name)?.defs[0]
    const index = fn.params.findIndex((parameter) => nameIn(parameter) === definition?.name)
    if (definition?.type === 'Parameter' && definition.node === fn && index >= 0)
      return [{ index, isRest: fn.params[index]?.type === 'RestElement' }]
    const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null
    return init && depth < MAX_DEPTH && enclosingFunction(init) === fn ? parametersIn(init, fn, context, depth + 1) : []
  })
}

function nameIn(parameter: TSESTree.Parameter): TSESTree.Node {
  if (parameter.type === 'RestElement') return parameter.argument
  return parameter.type === 'AssignmentPattern' ? parameter.left : parameter
}

function argumentsAt<T extends TSESTree.Node>(positions: readonly Position[], given: readonly T[]): readonly T[] {
  return positions.flatMap(({ index, isRest }) => given.slice(index, isRest ? undefined : index + 1))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, FunctionNode, Reference, Region } from '../../answers/index.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { isWithin } from '../../lifetime/join.js'
import type { Lives } from '../../lifetime/lives.js'
import { scopeNodeOf } from '../../scope/bindings.js'
import { enclosingFunction, isFunction, staticKey, unwrap } from '../../syntax/nodes.js'
import { sourceLabel } from '../../syntax/text.js'
import { declaredLine } from '../path.js'

/** A variable, field or property that is given a value by a run which it outlives. */
export interface Slot {
  readonly node: TSESTree.AssignmentExpression
  readonly identity: Reference
  /** As long as this lasts, the slot is there. */
  readonly region: Region
  /** Where it is made: a value given there is what it begins with. */
  readonly made: Region
  /** The region of the assignment. */
  readonly at: Region
  readonly confidence: Confidence
  readonly kind: 'variable' | 'static' | 'field' | 'property'
  readonly label: string
  readonly line: number | null
}

type Place = Pick<Slot, 'identity' | 'region' | 'confidence' | 'kind'>

/** Properties that hold a listener: the listener rules' to judge. */
const LISTENER = /^on[a-z]/

/** The slot that an assignment fills, where it is there longer than the run that fills it; at least as sure as told. */
export function slotOf(
  node: TSESTree.AssignmentExpression,
  context: LifetimeContext,
  lives: Lives,
  least: Confidence,
): Slot | null {
  const around = enclosingFunction(node)
  if (!/^(?:=|\?\?=|\|\|=)$/.test(node.operator) || !around) return null
  const left = unwrap(node.left)
  // What an instance begins with lasts as long as it does.
  if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && isConstructor(around)) return null
  const place =
    left.type === 'Identifier'
      ? variableSlot(left, context)
      : left.type === 'MemberExpression'
        ? memberSlot(left, context, lives, least)
        : null
  if (!place) return null
  const at = regionAround(node, context)
  const region = lasting(place.region)
  if (!at || at === place.region || !isWithin(at, region)) return null
  const label = sourceLabel(left, context.syntax.sourceCode)
  const line = declaredLine(place.identity, context)
  return { ...place, node, at, label, line, made: place.region, region }
}

function isConstructor(fn: FunctionNode): boolean {
  return fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor'
}

/** An instance that there is one of lasts as long as what it is made in. */
function lasting(region: Region): Region {
  return region.kind === 'instance' && region.frequency === 'once' && region.parent ? region.parent : region
}

/** The region of a node; that of what made the function around where nobody can say when the function runs. */
function regionAround(node: TSESTree.Node, context: LifetimeContext): Region | null {
  for (let at: TSESTree.Node | null = node; at; at = enclosingFunction(at)) {
    const region = context.regions.at(at)
    if (region.kind !== 'unknown') return region
    if (region.why !== 'escapes') return null
  }
  return null
}

function variableSlot(name: TSESTree.Identifier, context: LifetimeContext): Place | null {
  const { bindings } = context.identities
  const variable = bindings.variableOf(name)
  if (!variable) {
    const global = bindings.globalNameOf(name)
    return global === null
      ? null
      : {
          identity: { kind: 'reference', root: { kind: 'global' }, path: [global] },
          region: context.regions.program,
          confidence: 'likely',
          kind: 'property',
        }
  }
  const declared = variable.identifiers[0]
  if (!declared || variable.defs[0]?.type !== 'Variable') return null
  // A local of the very function that writes it.
  if (scopeNodeOf(variable) === enclosingFunction(name)) return null
  const region = context.regions.at(declared)
  if (region.kind === 'unknown') return null
  const identity: Reference = { kind: 'reference', root: { kind: 'variable', variable }, path: [] }
  return { identity, region, confidence: 'certain', kind: 'variable' }
}

function memberSlot(
  member: TSESTree.MemberExpression,
  context: LifetimeContext,
  lives: Lives,
  least: Confidence,
): Place | null {
  const name = staticKey(member)
  if (name === null || LISTENER.test(name)) return null
  const identity = context.identities.of(member)
  if (identity.kind === 'unknown' || identity.path.length === 0) return null
  const { root, path } = identity
  if (root.kind === 'this' && path.length === 1) {
    if (isFunction(root.owner) && root.owner === enclosingFunction(member)) return null
    const region = root.isStatic ? context.regions.at(root.owner) : context.regions.ofOwner(root.owner)
    const kind = root.isStatic ? 'static' : 'field'
    return region.kind === 'unknown' ? null : { identity, region, confidence: 'certain', kind }
  }
  // Another file may empty it: never likely.
  if (least !== 'possible' && root.kind !== 'global' && !isDeclared(identity)) return null
  const life = lives.of({ ...identity, path: path.slice(0, -1) }, member)
  if (life.kind === 'unknown' || life.injected || life.isPooled) return null
  return { identity, region: life.region, confidence: life.confidence, kind: 'property' }
}

/** `Menu.open`, `state.current`: a property of a class, function or object literal of this file. */
export function isDeclared({ root }: Reference): boolean {
  if (root.kind === 'this') return true
  if (root.kind !== 'variable') return false
  const [definition] = root.variable.defs
  if (definition?.type === 'ClassName' || definition?.type === 'FunctionName') return true
  const node = definition?.node
  return node?.type === 'VariableDeclarator' && node.init != null && unwrap(node.init).type === 'ObjectExpression'
}

import type { Activation, Confidence, Growth, Life, Lifetime, Owner, Region } from '../answers/index.js'
import type { Retained } from '../escape/retained.js'
import { isInside } from '../syntax/nodes.js'
import { atLeast, weakest } from './confidence.js'
import type { LifetimeContext } from './context.js'
import { isService, isSetUp } from './conventions.js'
import { constructorOf } from './owners.js'
import { unknownEdge, isWithin, repeatingEdges, surest } from './join.js'

/** What else the file shows about one acquisition: what it keeps, and whether a teardown forgets it. */
export interface Evidence {
  readonly retained: readonly Retained[]
  /** The teardown around it removes its siblings: the author meant to take it back. */
  readonly asymmetric: boolean
  /** … and from the same target. */
  readonly sameTarget: boolean
  /** Whether the listener waits for something of each call of a function. */
  readonly isPerCall?: (call: Region) => boolean
}

/**
 * The question of every growth rule: does the holder outlive the activation, and does the activation repeat within
 * the holder's life?
 *
 * Evidence raises an assumption to `likely`: that an exported function is called again, if what is retained depends on
 * the call; that an injected holder lives longer, if a teardown releases others of it. Two assumptions that nothing
 * raises make the answer unknown.
 */
export function growthOf(
  holder: Lifetime,
  activation: Activation,
  evidence: Evidence,
  context: LifetimeContext,
): Growth {
  if (holder.kind === 'unknown') return holder
  if (activation.kind === 'unknown') return activation
  if (!isWithin(activation, holder.region))
    return isWithin(holder.region, activation)
      ? { kind: 'bounded', because: 'same-life' }
      : { kind: 'unknown', why: 'caller' }
  if (activation === holder.region) return { kind: 'bounded', because: 'same-life' }
  const unsure = unknownEdge(activation, holder.region)
  const raised = (edge: Region): Confidence => {
    // What repeats around code that may never run says nothing about that code.
    if (unsure && isWithin(unsure, edge)) return 'possible'
    return isEvident(edge, holder, evidence, context) && !atLeast(edge.confidence, 'likely')
      ? 'likely'
      : edge.confidence
  }
  const edge = surest(repeatingEdges(activation, holder.region), raised)
  if (!edge) return unsure ? { kind: 'unknown', why: 'escapes' } : { kind: 'bounded', because: 'once' }
  const holds: Confidence = holder.injected && evidence.sameTarget ? 'likely' : holder.confidence
  if (holds === 'possible' && raised(edge) === 'possible') return { kind: 'unknown', why: 'caller' }
  return { kind: 'grows', confidence: weakest(holds, raised(edge)), edge }
}

/**
 * Whether the file shows that an edge repeats.
 *
 * | call | evidence |
 * |---|---|
 * | any | a teardown removes siblings; the listener waits for something of this call |
 * | on an instance's own target | the listener keeps a parameter of this very method: `addTrack(track)` |
 * | of a set-up function: `register`, `initX` | the listener keeps a callback of the caller's |
 * | making an instance | the listener keeps a parameter of the constructor |
 * | any other | the listener keeps something of this call, or an instance made many times |
 */
function isEvident(edge: Region, holder: Life, evidence: Evidence, context: LifetimeContext): boolean {
  if (!edge.raisable) return false
  if (edge.kind === 'call' && evidence.isPerCall?.(edge)) return true
  if (edge.kind === 'call' && !holder.isSignal) {
    const isOwn = holder.region.kind !== 'program'
    if (isOwn || isSetUp(edge.label))
      return (
        evidence.asymmetric || evidence.retained.some((kept) => isParameterOf(kept, edge, isSetUp(edge.label), context))
      )
  }
  if (edge.kind === 'instance' && !evidence.asymmetric)
    return evidence.retained.some((kept) => isConstructorParameter(kept, edge))
  return evidence.asymmetric || evidence.retained.some((kept) => dependsOn(kept, edge, context))
}

function isConstructorParameter(kept: Retained, edge: Region): boolean {
  return (
    kept.kind === 'variable' &&
    kept.variable.defs[0]?.type === 'Parameter' &&
    kept.variable.defs[0].node === constructorOf(edge.node as Owner) &&
    !isService(kept.variable.name)
  )
}

/** Whether something retained is a parameter of the function itself: one of many things, or a callback where asked. */
function isParameterOf(kept: Retained, edge: Region, callbackOnly: boolean, context: LifetimeContext): boolean {
  if (
    kept.kind !== 'variable' ||
    kept.variable.defs[0]?.type !== 'Parameter' ||
    kept.variable.defs[0].node !== edge.node
  )
    return false
  if (!callbackOnly) return !isService(kept.variable.name)
  return context.identities.bindings
    .readsOf(kept.variable)
    .some((read) => read.parent.type === 'CallExpression' && read.parent.callee === read)
}

/** Whether something retained belongs to one run of the edge: its parameters and locals, or an instance made many times. */
function dependsOn(kept: Retained, edge: Region, context: LifetimeContext): boolean {
  if (kept.kind === 'variable') {
    const scope = kept.variable.scope.variableScope.block
    return isInside(scope, edge.node)
  }
  const instance = context.regions.ofOwner(kept.owner)
  return (
    instance.kind !== 'unknown' &&
    instance.frequency === 'many' &&
    atLeast(instance.confidence, 'likely') &&
    isInside(edge.node, kept.owner)
  )
}

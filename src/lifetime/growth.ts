import type { Activation, Confidence, Growth, Life, Lifetime, Owner, Region } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { Retained } from '../escape/retained.js'
import { isExecutor, isFunction, isInside, staticKey } from '../syntax/nodes.js'
import { atLeast, weakest } from './confidence.js'
import type { LifetimeContext } from './context.js'
import { isOneOfMany, isOperation, isService, isSetUp } from './conventions.js'
import { constructorOf } from './owners.js'
import { enclosing, unknownEdge, isWithin, repeatingEdges, surest } from './join.js'

/** What else the file shows about one acquisition: what it keeps, and whether a teardown forgets it. */
export interface Evidence {
  readonly retained: readonly Retained[]
  /** The teardown around it removes its siblings: the author meant to take it back. */
  readonly asymmetric: boolean
  /** … into a list of disposables. */
  readonly isCollected: boolean
  /** The event comes once, at the end of its target: the listener goes with it. */
  readonly isLast: boolean
  /** The event comes once, when a page is ready: hardly anything listens to it later. */
  readonly isEarly: boolean
  /** The function around does one piece of work: it takes this back itself on some paths, or a promise waits for it. */
  readonly isWork: boolean
  /** … and from the same target. */
  readonly sameTarget: boolean
  /** Whether the listener waits for something of each call of a function. */
  readonly isPerCall?: (call: Region) => boolean
}

/** Evidence of a file that shows nothing else. */
export const NO_EVIDENCE: Evidence = {
  retained: [],
  asymmetric: false,
  isCollected: false,
  isEarly: false,
  isLast: false,
  isWork: false,
  sameTarget: false,
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
    if (evidence.isEarly && holder.region.kind === 'program') return 'possible'
    if (holder.region.kind !== 'program' && isSetUpEdge(edge)) return 'possible'
    // What repeats around code that may never run says nothing about that code.
    if (unsure && isWithin(unsure, edge)) return 'possible'
    // A function made by a render is not run by it.
    if (edge.kind === 'render' && isBehindOpenCall(activation, edge)) return 'possible'
    return isEvident(edge, holder, evidence, context) && !atLeast(edge.confidence, 'likely')
      ? 'likely'
      : edge.confidence
  }
  const edge = surest(repeatingEdges(activation, holder.region), raised)
  if (!edge) return unsure ? { kind: 'unknown', why: 'escapes' } : { kind: 'bounded', because: 'once' }
  const holds: Confidence =
    holder.injected && (evidence.sameTarget || isSharedService(holder, edge)) ? 'likely' : holder.confidence
  if (holder.isBare && !evidence.sameTarget) return { kind: 'unknown', why: 'caller' }
  if (holds === 'possible' && raised(edge) === 'possible') return { kind: 'unknown', why: 'caller' }
  return { kind: 'grows', confidence: weakest(holds, raised(edge)), edge }
}

/** Whether a function that anybody may call, or nobody, stands between a run and the edge. */
function isBehindOpenCall(activation: Region, edge: Region): boolean {
  for (const region of enclosing(activation)) {
    if (region === edge) return false
    if (region.kind === 'call' && region.confidence === 'possible') return true
  }
  return false
}

/** `register()`, a 'register-dialog' event: what comes once for each of a program's parts. */
function isSetUpEdge({ kind, label }: Region): boolean {
  return kind === 'call' ? isSetUp(label) : kind === 'event' && isSetUp(label.replace(/^'/, ''))
}

/** Something injected that an application has one of, in what a framework or its data make many of. */
function isSharedService(holder: Life, edge: Region): boolean {
  return (holder.isService ?? false) && (edge.kind === 'mount' || (edge.isParted ?? false))
}

/**
 * Whether the file shows that an edge repeats.
 *
 * | call | evidence |
 * |---|---|
 * | any | a teardown removes siblings; the function itself takes it back on some paths; it is added while a promise is
 *   made; the listener waits for something of this call |
 * | on an instance's own target | the listener keeps a parameter of this very method: `addTrack(track)` |
 * | of a set-up function: `register`, `initX` | the listener keeps a callback of the caller's |
 * | mounting what stands around all pages | none but a teardown that removes siblings |
 * | making an instance | the listener keeps a parameter of the constructor |
 * | that listens to a caller's signal or a reused socket | the listener keeps something of this call |
 * | any other | the listener keeps a parameter that is one of many things, as `job`, the settler of a promise, or an
 *   instance made many times; anything of this call where its name says that it does one piece of work, as `fetch` |
 */
function isEvident(edge: Region, holder: Life, evidence: Evidence, context: LifetimeContext): boolean {
  if (!edge.raisable) return false
  if (edge.kind === 'call' && evidence.isPerCall?.(edge)) return true
  // A list that disposables go to ends an instance, and says nothing about how often its methods run; what waits for
  // the target's own end is rightly left out of a teardown.
  const asymmetric = evidence.asymmetric && !evidence.isLast && !(evidence.isCollected && edge.kind === 'call')
  if (edge.kind === 'call' && !holder.isSignal) {
    const isOwn = holder.region.kind !== 'program'
    if (isOwn && (evidence.isLast || isSetUp(edge.label))) return false
    if (/^_*set[A-Z]/.test(edge.label)) return asymmetric
    if (isOwn || isSetUp(edge.label))
      return asymmetric || evidence.retained.some((kept) => isParameterOf(kept, edge, isSetUp(edge.label), context))
  }
  // A component that is mounted once, as far as its name says.
  if (edge.kind === 'mount') return asymmetric
  if (edge.kind === 'instance' && !asymmetric)
    return evidence.retained.some((kept) => isConstructorParameter(kept, edge))
  if (asymmetric || (evidence.isWork && !isEnd(edge.label) && !/^_*start/.test(edge.label))) return true
  const isWork = edge.kind !== 'call' || holder.isSignal || holder.isPooled || isOperation(edge.label)
  return evidence.retained.some(
    (kept) =>
      dependsOn(kept, edge, context) &&
      (isWork || kept.kind === 'this' || isOneOfManyHere(kept, edge, context) || isSettler(kept)),
  )
}

/** `close`, `shutdown`: what ends something is called once. */
function isEnd(name: string): boolean {
  return TEARDOWN_NAMES.has(name.replace(/^[#_]+/, ''))
}

/** A parameter that by its name is one of many things, or what is computed from one. */
function isOneOfManyHere(kept: Retained, edge: Region, context: LifetimeContext): boolean {
  if (kept.kind !== 'variable') return false
  const { variable } = kept
  const definition = variable.defs[0]
  if (definition?.type === 'Parameter') return isOneOfMany(variable.name)
  const made = definition?.type === 'Variable' ? definition.node.init : null
  const { bindings } = context.identities
  return (
    made != null &&
    isFunction(edge.node) &&
    bindings
      .declaredBy(edge.node)
      .some(
        (parameter) => isOneOfMany(parameter.name) && bindings.readsOf(parameter).some((read) => isInside(read, made)),
      )
  )
}

/** What settles a promise that is made in the call. */
function isSettler(kept: Retained): boolean {
  const definition = kept.kind === 'variable' ? kept.variable.defs[0] : undefined
  if (definition?.type === 'Parameter') return isExecutor(definition.node)
  const made = definition?.type === 'Variable' ? definition.node.init : null
  const callee = made?.type === 'CallExpression' ? made.callee : null
  return callee?.type === 'MemberExpression' && staticKey(callee) === 'withResolvers'
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
  if (kept.kind !== 'variable' || kept.variable.defs[0]?.type !== 'Parameter') return false
  // The settlers of a promise that the call makes.
  if (isExecutor(kept.variable.defs[0].node)) return !callbackOnly && isInside(kept.variable.defs[0].node, edge.node)
  if (kept.variable.defs[0].node !== edge.node) return false
  if (!callbackOnly) return !isService(kept.variable.name)
  return context.identities.bindings
    .readsOf(kept.variable)
    .some((read) => read.parent.type === 'CallExpression' && read.parent.callee === read)
}

/** Whether something retained belongs to one run of the edge: its parameters and locals, or an instance made many times. */
function dependsOn(kept: Retained, edge: Region, context: LifetimeContext): boolean {
  if (kept.kind === 'variable') {
    const scope = kept.variable.scope.variableScope.block
    if (isInside(scope, edge.node)) return true
    // A local of a private helper that only this call runs.
    const at = isFunction(scope) ? context.regions.ofFunction(scope) : null
    return at !== null && at.kind !== 'unknown' && isWithin(at, edge)
  }
  const instance = context.regions.ofOwner(kept.owner)
  return (
    instance.kind !== 'unknown' &&
    instance.frequency === 'many' &&
    atLeast(instance.confidence, 'likely') &&
    isInside(edge.node, kept.owner)
  )
}

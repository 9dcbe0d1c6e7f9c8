import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, FunctionNode, Region } from '../answers/index.js'
import type { Use } from '../escape/uses.js'
import { enclosingFunction, isInside, memberOfFunction, nameOf } from '../syntax/nodes.js'
import { argumentPlace, eventRegion, objectCallback } from './callbacks.js'
import type { LifetimeContext } from './context.js'
import { frameworkRegion } from './frameworks/index.js'
import { commonRegion, joinActivations, repeatingEdges, surest, unknownEdge } from './join.js'
import { regionOfMember } from './members.js'
import { lifecycleOf } from './lifecycles.js'
import { isConstructor } from './owners.js'

/** Attributes whose function gets the element when it is mounted. */
const ELEMENT_ATTRIBUTES: ReadonlySet<string> = new Set(['ref', 'use', 'attach'])

/** Where one use of a function makes it run: a region, nowhere (`null`), or anywhere (`anyone`: it is exported). */
export type Place = Activation | 'anyone' | null

/**
 * The region of a function's body; the first that applies decides.
 *
 * | function | region |
 * |---|---|
 * | class member | see `members.ts` |
 * | component, hook, request handler by convention | the framework's |
 * | constructor function | the instance |
 * | immediately called; private and called from one region | the caller's own region |
 * | argument at a position the catalogue knows | child of the call's region |
 * | method of an object literal that is kept | a call within the literal's region |
 * | private, called from several regions | a call within the innermost region around them |
 * | exported, or never used here | a call within the program: `possible`, raised by evidence |
 * | handed to anything else | unknown |
 */
export function regionOfFunction(fn: FunctionNode, context: LifetimeContext): Activation {
  const member = memberOfFunction(fn)
  if (member) return regionOfMember(member, fn, context)
  const framework = frameworkRegion(fn, context)
  if (framework) return framework
  if (isConstructor(fn, context)) return context.regions.ofOwner(fn)
  const uses = context.uses.of(fn)
  const renews = uses.some((use) => renewsItself(use, fn))
  const places = uses.filter((use) => !isOwnUse(use, fn)).map((use) => placeOf(use, fn, context))
  const region = regionOfPlaces(places, fn, context)
  if (!renews || region.kind === 'unknown') return region
  return context.regions.make({
    kind: 'interval',
    node: fn,
    parent: region,
    frequency: 'many',
    confidence: 'certain',
    label: labelOf(fn),
  })
}

/** Joins the places that run a function; see `regionOfFunction`. */
export function regionOfPlaces(places: readonly Place[], fn: FunctionNode, context: LifetimeContext): Activation {
  const known = places.filter((place) => place !== null)
  const inFile = known.filter((place) => place !== 'anyone')
  const isOpen = known.length === 0 || known.includes('anyone')
  if (!isOpen) {
    const joined = joinActivations(inFile)
    if (!('kind' in joined)) return callRegion(fn, joined, context)
    return joined.kind === 'unknown' && joined.why === 'escapes' ? escapedRegion(fn, context) : joined
  }
  const outer = context.regions.at(fn)
  if (outer.kind === 'unknown') return outer
  const repeating = inFile.flatMap((place) =>
    place.kind === 'unknown' ? [] : repeatingEdges(place, context.regions.program),
  )
  const surestEdge = surest(repeating, (edge) => edge.confidence)
  return openCall(fn, outer, surestEdge?.confidence ?? 'possible', context)
}

/** A function that other files may call: once per call, as sure as the evidence for more than one. */
export function openCall(fn: FunctionNode, parent: Region, confidence: Confidence, context: LifetimeContext): Region {
  return context.regions.make({
    kind: 'call',
    node: fn,
    parent,
    frequency: 'many',
    confidence,
    label: labelOf(fn),
    raisable: true,
  })
}

/** A function given to code that no row describes: it runs within the life of what made it, nobody can say how often. */
function escapedRegion(fn: FunctionNode, context: LifetimeContext): Activation {
  const parent = context.regions.at(fn)
  if (parent.kind === 'unknown') return parent
  return context.regions.make({
    kind: 'callback',
    node: fn,
    parent,
    frequency: 'unknown',
    confidence: 'possible',
    label: labelOf(fn),
  })
}

function callRegion(fn: FunctionNode, places: readonly Region[], context: LifetimeContext): Region {
  const parent = places.reduce(commonRegion)
  const edge = surest(
    places.flatMap((place) => repeatingEdges(place, parent)),
    (e) => e.confidence,
  )
  const unsure = !edge && places.some((place) => unknownEdge(place, parent) !== null)
  return context.regions.make({
    kind: 'call',
    node: fn,
    parent,
    frequency: edge ? 'many' : unsure ? 'unknown' : 'bounded',
    confidence: edge?.confidence ?? 'certain',
    label: labelOf(fn),
  })
}

/** Where a use makes the function run. */
export function placeOf(use: Use, fn: FunctionNode, context: LifetimeContext): Place {
  switch (use.kind) {
    case 'called':
      return context.regions.at(use.node)
    case 'argument':
      return argumentPlace(use.call, use.argument, fn, context)
    case 'exported':
      return 'anyone'
    case 'attribute':
      if (ELEMENT_ATTRIBUTES.has(use.name)) return elementRegion(use.node, fn, context)
      return /^on[A-Z]/.test(use.name)
        ? eventRegion(fn, use.node, use.name.slice(2).toLowerCase(), context, 'never')
        : { kind: 'unknown', why: 'escapes' }
    case 'stored':
      return storedPlace(use, fn, context)
    case 'property':
      if (isGivenAway(use.object, context))
        return objectCallback(use, fn, context) ?? { kind: 'unknown', why: 'escapes' }
      return context.regions.ofMethod(context.identities.ownerOfObject(use.object), use.name, fn, false)
    default:
      return { kind: 'unknown', why: 'escapes' }
  }
}

/** `ref={fn}`, `use:fn`, `{@attach fn}`: once for each element that is mounted. */
function elementRegion(site: TSESTree.Node, fn: FunctionNode, context: LifetimeContext): Activation {
  const parent = context.regions.at(site)
  if (parent.kind === 'unknown') return parent
  const label = nameOf(fn) ?? 'element'
  return context.regions.make({ kind: 'mount', node: fn, parent, frequency: 'many', confidence: 'likely', label })
}

/** `run({ task() {} })`: whoever gets the object calls its functions; a component's options are the framework's. */
function isGivenAway(object: TSESTree.ObjectExpression, context: LifetimeContext): boolean {
  if (lifecycleOf(object, context) || context.identities.ownerOfObject(object) !== object) return false
  let around: TSESTree.Node | undefined = object.parent
  while (around && /^(?:Property|ObjectExpression|ArrayExpression)$/.test(around.type)) around = around.parent
  return around?.type === 'CallExpression' || around?.type === 'NewExpression'
}

function storedPlace(use: Extract<Use, { kind: 'stored' }>, fn: FunctionNode, context: LifetimeContext): Place {
  const { into, name } = use
  if (name && /^on[a-z]/.test(name)) return eventRegion(fn, use.node, name.slice(2), context)
  if (into.kind === 'unknown') return into
  if (into.root.kind === 'this' && into.path.length === 1 && !into.root.isStatic)
    return context.regions.ofMethod(into.root.owner, name ?? '', fn, name?.startsWith('#') ?? false)
  if (into.path.at(-2) === 'prototype' && into.root.kind === 'variable' && into.path.length === 2) {
    const owner = into.root.variable.defs[0]?.node as TSESTree.Node | undefined
    if (owner?.type === 'FunctionDeclaration' || owner?.type === 'ClassDeclaration')
      return context.regions.ofMethod(owner, name ?? '', fn, false)
    if (owner?.type === 'VariableDeclarator' && owner.init?.type === 'FunctionExpression')
      return context.regions.ofMethod(owner.init, name ?? '', fn, false)
  }
  return into.root.kind === 'variable' && into.path.length === 1 ? 'anyone' : { kind: 'unknown', why: 'escapes' }
}

/** A call or mention inside the function itself says nothing about who starts it. */
function isOwnUse(use: Use, fn: FunctionNode): boolean {
  const at = use.kind === 'called' ? use.node : use.kind === 'argument' ? use.call : null
  return at !== null && at !== fn.parent && isInside(at, fn)
}

/** `function tick() { …; setTimeout(tick, 1000) }`: it starts itself again for ever; so does `setTimeout(() => tick())`. */
function renewsItself(use: Use, fn: FunctionNode): boolean {
  if (use.kind === 'called') {
    const forwarder = enclosingFunction(use.node)
    const call = forwarder && forwarder !== fn ? forwarder.parent : null
    return (
      call?.type === 'CallExpression' &&
      forwarder !== null &&
      isInside(forwarder, fn) &&
      renewsItself({ kind: 'argument', call, argument: forwarder }, fn)
    )
  }
  if (use.kind !== 'argument' || !isInside(use.call, fn) || use.call.type !== 'CallExpression') return false
  return /^(?:setTimeout|setImmediate|requestAnimationFrame|nextTick|queueMicrotask|requestIdleCallback)$/.test(
    use.call.callee.type === 'Identifier'
      ? use.call.callee.name
      : use.call.callee.type === 'MemberExpression' && use.call.callee.property.type === 'Identifier'
        ? use.call.callee.property.name
        : '',
  )
}

function labelOf(fn: FunctionNode): string {
  return nameOf(fn) ?? 'this function'
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, FunctionNode, Owner, Region } from '../answers/index.js'
import { lastName } from '../match/matcher.js'
import {
  classOfMember,
  decoratorsOf,
  isClass,
  memberOfFunction,
  staticKey,
  symbolKey,
  wrapped,
} from '../syntax/nodes.js'
import type { Variable } from '../scope/bindings.js'
import type { LifecycleRow } from '../catalog/index.js'
import type { LifetimeContext } from './context.js'
import { openCall, type Place, placeOf, regionOfPlaces } from './functions.js'
import { joinActivations, repeatingEdges, surest } from './join.js'
import { isHook, lifecycleOf } from './lifecycles.js'

type Member = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty

/** The region of a class member's body: the constructor's is the instance itself. */
export function regionOfMember(member: Member, fn: FunctionNode, context: LifetimeContext): Activation {
  const owner = classOfMember(member)
  if (!owner) return { kind: 'unknown', why: 'syntax' }
  const name = staticKey(member) ?? symbolKey(member.key) ?? ''
  if (member.static) {
    const around = context.regions.at(owner)
    if (around.kind === 'unknown') return around
    const places = usesOfMember(owner, name, true, fn, context)
    return isPrivate(member, name)
      ? regionOfPlaces(places, fn, context)
      : regionOfPlaces([...places, 'anyone'], fn, context)
  }
  if (member.type === 'MethodDefinition' && member.kind === 'constructor') return context.regions.ofOwner(owner)
  if (member.type === 'MethodDefinition' && (member.kind === 'set' || member.kind === 'get')) {
    const instance = context.regions.ofOwner(owner)
    return instance.kind === 'unknown' ? instance : openCall(fn, instance, 'likely', context)
  }
  return context.regions.ofMethod(owner, name, fn, isPrivate(member, name) || member.accessibility === 'protected')
}

/**
 * The region of a method: by the framework's hooks, by the places in the file that call it, and, unless it is
 * private, by callers elsewhere.
 */
export function regionOfMethod(
  owner: Owner,
  name: string,
  fn: FunctionNode,
  context: LifetimeContext,
  hidden: boolean,
): Activation {
  const instance = context.regions.ofOwner(owner)
  if (instance.kind === 'unknown') return instance
  const hook = hookRegion(owner, name, fn, instance, context)
  if (hook) return hook
  const places = usesOfMember(owner, name, false, fn, context)
  const inFile = places.filter((place) => place !== null && place !== 'anyone')
  if ((hidden || name.startsWith('_') || isKeptInFile(owner, context)) && inFile.length > 0)
    return regionOfPlaces(places, fn, context)
  const joined = inFile.length > 0 ? joinActivations(inFile) : null
  if (joined && 'kind' in joined && joined.kind === 'unknown' && joined.why !== 'cycle') return joined
  const repeating = inFile.flatMap((place) => (place.kind === 'unknown' ? [] : repeatingEdges(place, instance)))
  return openCall(fn, instance, surest(repeating, (e) => e.confidence)?.confidence ?? 'possible', context)
}

function hookRegion(
  owner: Owner,
  name: string,
  fn: FunctionNode,
  instance: Region,
  context: LifetimeContext,
): Region | null {
  const row = lifecycleOf(owner, context)
  if (!row) return null
  if (row.once.includes(name)) return instance
  const make = (
    kind: Region['kind'],
    frequency: Region['frequency'],
    confidence: Confidence = 'likely',
    label = name,
  ): Region => context.regions.make({ kind, node: fn, parent: instance, frequency, confidence, label })
  if (isHook(name, row.again)) return make('call', 'many', 'possible')
  if (isHook(name, row.many)) return make('call', 'many')
  if (isHook(name, row.render)) return make('render', 'many')
  if (isHook(name, row.teardown)) return make('callback', 'once')
  const kind = servedBy(row, name, fn)
  return kind && make(kind, 'many', 'likely', kind)
}

/** The kind of run that a method serves, by its name or a decorator: a request, a connection, a job, an event. */
function servedBy({ serves, decorated }: LifecycleRow, name: string, fn: FunctionNode): Region['kind'] | null {
  const member = decorated && memberOfFunction(fn)
  const decorators = member
    ? decoratorsOf(member).map(({ expression }) =>
        lastName(expression.type === 'CallExpression' ? expression.callee : expression),
      )
    : []
  for (const kind of ['request', 'connection', 'job'] as const)
    if (serves?.[kind]?.includes(name) || decorated?.[kind]?.some((decorator) => decorators.includes(decorator)))
      return kind
  return decorated?.event?.some((decorator) => decorators.includes(decorator)) ? 'event' : null
}

/** Where the file itself calls or passes on a member of an owner. */
function usesOfMember(
  owner: Owner,
  name: string,
  isStatic: boolean,
  fn: FunctionNode,
  context: LifetimeContext,
): Place[] {
  return membersNamed(owner, name, isStatic, context).flatMap((member) =>
    context.uses.of(member).map((use) => placeOf(use, fn, context)),
  )
}

/** Every `this.name` in the file whose `this` is an instance of `owner` (the class itself where static). */
function membersNamed(
  owner: Owner,
  name: string,
  isStatic: boolean,
  context: LifetimeContext,
): TSESTree.MemberExpression[] {
  return context.syntax.membersNamed(name).filter((member) => {
    if (isAssigned(member)) return false
    const identity = context.identities.of(member)
    if (identity.kind === 'unknown' || identity.path.length !== 1) return false
    const { root } = identity
    if (root.kind === 'this') return root.owner === owner && root.isStatic === isStatic
    if (!isStatic && root.kind === 'variable') return isInstanceOf(root.variable, owner, context)
    return isStatic && root.kind === 'variable' && isClass(owner) && root.variable.defs[0]?.node === owner
  })
}

/** `const app = new App()`: what is called on `app` are members of `App`. */
function isInstanceOf(variable: Variable, owner: Owner, context: LifetimeContext): boolean {
  const node = variable.defs[0]?.node
  if (node?.type !== 'VariableDeclarator' || node.init?.type !== 'NewExpression') return false
  const made = context.identities.of(node.init.callee)
  return made.kind === 'reference' && made.root.kind === 'variable' && made.root.variable.defs[0]?.node === owner
}

/** Whether a class never leaves the file, so that nobody else can call its methods. */
function isKeptInFile(owner: Owner, context: LifetimeContext): boolean {
  return (
    isClass(owner) && context.uses.of(owner).length > 0 && context.uses.of(owner).every((use) => use.kind === 'called')
  )
}

function isAssigned(member: TSESTree.MemberExpression): boolean {
  const parent = wrapped(member).parent
  return parent?.type === 'AssignmentExpression' && parent.left === member
}

function isPrivate(member: Member, name: string): boolean {
  return name.startsWith('#') || member.accessibility === 'private'
}

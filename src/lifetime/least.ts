import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Identity, Life, Owner } from '../answers/index.js'
import { lastName } from '../match/matcher.js'
import { enclosingFunction, isClass, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'
import { isService, isSetUp } from './conventions.js'
import { constructorOf } from './owners.js'
import { isEmpty } from './variables.js'

/**
 * The least that a target must live where its own life is unknown: a field that only the constructor fills stays as
 * long as the instance. Null where nothing is known.
 */
export function leastLifeOf(identity: Identity, context: LifetimeContext): Life | null {
  if (identity.kind === 'unknown' || identity.root.kind !== 'this' || identity.root.isStatic) return null
  const { owner } = identity.root
  if (identity.path.length !== 1 || !isFilledByConstructor(owner, identity.path[0] ?? '', context)) return null
  const instance = context.regions.ofOwner(owner)
  return instance.kind === 'unknown' ? null : { kind: 'life', region: instance, confidence: 'likely' }
}

/** The life of a target that goes on after each wait, as far as this file can see: around the function that waits. */
export function lifeAroundWait(identity: Identity, context: LifetimeContext): Life | null {
  if (identity.kind === 'unknown') return null
  const { root } = identity
  if (root.kind === 'this' && !root.isStatic) {
    const instance = context.regions.ofOwner(root.owner)
    return instance.kind === 'unknown' ? null : { kind: 'life', region: instance, confidence: 'likely' }
  }
  if (root.kind !== 'parameter') return null
  // A helper that is called from one place runs in its caller's region.
  const region = context.regions.ofFunction(root.fn)
  return (region.kind === 'call' || region.kind === 'iteration') && region.parent
    ? { kind: 'life', region: region.parent, confidence: 'likely' }
    : null
}

/** `const client = await pool.connect()`: the pool keeps it and gives it to the next. */
export function pooledLifeOf(identity: Identity, context: LifetimeContext): Life | null {
  if (identity.kind === 'unknown' || identity.root.kind !== 'variable' || identity.path.length > 0) return null
  const node = identity.root.variable.defs[0]?.node as TSESTree.Node | undefined
  const call = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : null
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : null
  return callee?.type === 'MemberExpression' &&
    /^(?:connect|getConnection|acquire|checkout|reserve|borrow)$/.test(staticKey(callee) ?? '') &&
    /pool$/i.test(lastName(callee.object) ?? '')
    ? { kind: 'life', region: context.regions.program, confidence: 'likely' }
    : null
}

/** Whether a function works on something of each call: it reads a parameter that is no service, and is no set-up. */
export function worksPerCall(fn: FunctionNode, label: string, context: LifetimeContext): boolean {
  if (isSetUp(label)) return false
  const { bindings } = context.identities
  return bindings
    .parametersOf(fn)
    .some((variable) => !isService(variable.name) && bindings.readsOf(variable).length > 0)
}

/** Whether every value of a field is given to it while the instance is made. */
function isFilledByConstructor(owner: Owner, field: string, context: LifetimeContext): boolean {
  const make = constructorOf(owner)
  const writes = context.syntax.assignmentsTo(field).filter((assignment) => {
    const into = context.identities.of(assignment.left)
    return (
      into.kind === 'reference' && into.root.kind === 'this' && into.root.owner === owner && !isEmpty(assignment.right)
    )
  })
  const isDeclared =
    isClass(owner) &&
    (owner.body.body.some(
      (member) =>
        member.type === 'PropertyDefinition' &&
        !member.static &&
        member.value !== null &&
        !isEmpty(member.value) &&
        staticKey(member) === field,
    ) ||
      (make?.params ?? []).some(
        (parameter) =>
          parameter.type === 'TSParameterProperty' &&
          (parameter.parameter.type === 'Identifier' ? parameter.parameter.name : '') === field,
      ))
  if (writes.length === 0) return isDeclared
  return make !== null && writes.every((write) => enclosingFunction(write) === make && isInside(write, make))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Lifetime, Owner, Region } from '../answers/index.js'
import { decoratorsOf, enclosingFunction, isClass, staticKey } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'
import { isSharedSource } from './conventions.js'
import { life, type Lives } from './lives.js'
import { constructorOf } from './owners.js'
import { namesOf } from './sources.js'
import { isEmpty } from './variables.js'

/** A place that gives a field its value. */
interface FieldWrite {
  readonly at: TSESTree.Node
  /** Null where the value comes from outside the file: a parameter property, a decorator. */
  readonly value: TSESTree.Node | null
  /** The names of what is written where the value comes from outside: the field's and its type's. */
  readonly names: readonly string[]
}

/**
 * The life of what an instance's field holds.
 *
 * | field | life |
 * |---|---|
 * | made once per instance: in the constructor, an initialiser, a once-hook, or behind a guard | the instance |
 * | assigned a global, import or module value | that value's |
 * | assigned from a constructor parameter | injected: outlives the instance by one assumption |
 * | made in a method that may run again | unknown: replaced; but its own activation where it is used right there |
 * | `props` of a component | injected |
 * | never assigned in this file | unknown |
 */
export class Fields {
  constructor(
    readonly context: LifetimeContext,
    readonly lives: Lives,
  ) {}

  lifeOf(owner: Owner, name: string, instance: Region, use: TSESTree.Node): Lifetime {
    const writes = this.#writesOf(owner, name).filter((write) => !write.value || !isEmpty(write.value))
    if (writes.length === 0)
      return name === 'props' && instance.kind === 'mount' && instance.parent
        ? { kind: 'life', region: instance.parent, confidence: 'possible', injected: true }
        : { kind: 'unknown', why: 'field' }
    const here = writes.filter(
      (write) => enclosingFunction(write.at) === enclosingFunction(use) && write.at.range[0] < use.range[0],
    )
    const deciding = here.length > 0 ? here : writes
    const lifetimes = deciding.map((write) => this.#lifeOfWrite(write, owner, instance, use, here.length > 0))
    const [first] = lifetimes
    if (!first) return { kind: 'unknown', why: 'field' }
    const failed = lifetimes.find((l) => l.kind === 'unknown')
    if (failed) return failed
    return lifetimes.every((l) => l.kind === 'life' && first.kind === 'life' && l.region === first.region)
      ? first
      : { kind: 'unknown', why: 'replaced' }
  }

  #lifeOfWrite(write: FieldWrite, owner: Owner, instance: Region, use: TSESTree.Node, isHere: boolean): Lifetime {
    const injected: Lifetime = instance.parent
      ? {
          kind: 'life',
          region: instance.parent,
          confidence: 'possible',
          injected: true,
          isService: write.names.some(isSharedSource),
        }
      : { kind: 'unknown', why: 'caller' }
    if (!write.value) return isOfGlobalType(write.at) ? life(this.context.regions.program, 'likely') : injected
    const at = this.context.regions.at(write.at)
    if (at.kind === 'unknown') return at
    const made = this.lives.ofMade(write.value, use)
    if (made.kind === 'unknown')
      return made.why === 'caller' && enclosingFunction(write.at) === constructorOf(owner) ? injected : made
    // A value made anew by each call of a method is a new holder each time.
    if (made.region === at && at !== instance) return isHere ? made : { kind: 'unknown', why: 'replaced' }
    return made
  }

  #writesOf(owner: Owner, name: string): FieldWrite[] {
    const writes: FieldWrite[] = []
    if (isClass(owner)) {
      for (const member of owner.body.body) {
        if (member.type !== 'PropertyDefinition' && member.type !== 'AccessorProperty') continue
        if (member.static || staticKey(member) !== name) continue
        if (decoratorsOf(member).length > 0)
          writes.push({ at: member, value: null, names: member.key.type === 'Identifier' ? namesOf(member.key) : [] })
        else if (member.value) writes.push({ at: member.value, value: member.value, names: [name] })
      }
      for (const parameter of constructorOf(owner)?.params ?? []) {
        if (parameter.type !== 'TSParameterProperty') continue
        const target = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter
        if (target.name === name) writes.push({ at: parameter, value: null, names: namesOf(target) })
      }
    }
    for (const assignment of this.context.syntax.assignmentsTo(name)) {
      const into = this.context.identities.of(assignment.left)
      if (into.kind === 'unknown' || into.root.kind !== 'this' || into.path.length !== 1) continue
      if (into.root.owner === owner && !into.root.isStatic)
        writes.push({ at: assignment.right, value: assignment.right, names: [name] })
    }
    return writes
  }
}

/** `constructor(private document: Document)`: whatever gives it, there is one. */
function isOfGlobalType(at: TSESTree.Node): boolean {
  if (at.type !== 'TSParameterProperty' || at.parameter.type !== 'Identifier') return false
  const type = at.parameter.typeAnnotation?.typeAnnotation
  return (
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    (type.typeName.name === 'Document' || type.typeName.name === 'Window')
  )
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { type ClassNode, isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import { ADDING } from './contents.js'

/** What the instances of a class or constructor function, and a class itself, are given as fields. */
export class Instances {
  readonly #assigned = new Map<TSESTree.Node, readonly TSESTree.Node[]>()

  constructor(readonly context: LifetimeContext) {}

  /** Everything an instance holds in fields: initialisers, assignments, parameter properties, what is added to them. */
  valuesOf(owner: ClassNode | FunctionNode): readonly TSESTree.Node[] {
    return [...this.#members(owner, null, false), ...this.#givenTo(owner)]
  }

  /** What one field may hold. A method is a value too: the function without its instance. */
  fieldOf(owner: ClassNode | FunctionNode, name: string): readonly TSESTree.Node[] {
    const methods = isClass(owner) ? owner.body.body.flatMap((m) => methodOf(m, name)) : []
    if (methods.length > 0) return methods
    return [
      ...this.#members(owner, name, false),
      ...this.context.syntax
        .assignmentsTo(name)
        .flatMap((a) => (this.#isOf(a.left.object, owner, false) ? [a.right as TSESTree.Node] : [])),
    ]
  }

  /** What a class itself holds, or one static member of it. */
  staticsOf(owner: ClassNode, name: string | null = null): readonly TSESTree.Node[] {
    const methods = name === null ? [] : owner.body.body.flatMap((m) => methodOf(m, name, true))
    return [...methods, ...this.#members(owner, name, true)]
  }

  /** Fields and parameter properties declared in a class. */
  #members(owner: ClassNode | FunctionNode, name: string | null, isStatic: boolean): TSESTree.Node[] {
    if (!isClass(owner)) return []
    return owner.body.body.flatMap((member): TSESTree.Node[] => {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor' && !isStatic)
        return member.value.params.flatMap((p) => {
          if (p.type !== 'TSParameterProperty') return []
          const target = p.parameter.type === 'AssignmentPattern' ? p.parameter.left : p.parameter
          return name === null || target.name === name ? [target] : []
        })
      if (member.type !== 'PropertyDefinition' && member.type !== 'AccessorProperty') return []
      const isAsked = member.static === isStatic && (name === null || staticKey(member) === name)
      return isAsked && member.value ? [member.value] : []
    })
  }

  /** Every `this.x = value` and `this.x.push(value)` of an owner's own functions. */
  #givenTo(owner: ClassNode | FunctionNode): readonly TSESTree.Node[] {
    const known = this.#assigned.get(owner)
    if (known) return known
    const { syntax } = this.context
    const assigned = syntax.inside(owner, 'AssignmentExpression').flatMap((a): TSESTree.Node[] => {
      const isField = a.left.type === 'MemberExpression' && this.#isOf(a.left.object, owner, false)
      return isField && a.operator !== '+=' ? [a.right] : []
    })
    const added = syntax.inside(owner, 'CallExpression').flatMap((call): TSESTree.Node[] => {
      const callee = unwrap(call.callee)
      if (callee.type !== 'MemberExpression' || !ADDING.test(staticKey(callee) ?? '')) return []
      const list = unwrap(callee.object)
      return list.type === 'MemberExpression' && this.#isOf(list.object, owner, false) ? [...call.arguments] : []
    })
    const values = [...assigned, ...added]
    this.#assigned.set(owner, values)
    return values
  }

  #isOf(object: TSESTree.Node, owner: ClassNode | FunctionNode, isStatic: boolean): boolean {
    const identity = this.context.identities.of(object)
    return (
      identity.kind === 'reference' &&
      identity.root.kind === 'this' &&
      identity.path.length === 0 &&
      identity.root.owner === owner &&
      identity.root.isStatic === isStatic
    )
  }
}

function methodOf(member: TSESTree.ClassElement, name: string, isStatic = false): TSESTree.Node[] {
  return member.type === 'MethodDefinition' &&
    member.kind === 'method' &&
    member.static === isStatic &&
    staticKey(member) === name &&
    isFunction(member.value)
    ? [member.value]
    : []
}

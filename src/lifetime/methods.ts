import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Owner } from '../answers/index.js'
import type { Identities } from '../scope/identity.js'
import { type ClassNode, isClass, isFunction, staticKey, symbolKey } from '../syntax/nodes.js'

/** A function that belongs to an owner, by the name it is called by. */
export interface Method {
  readonly name: string
  readonly fn: FunctionNode
}

const NONE: readonly Method[] = []

/** The functions of each class, prototype and object literal of a file. */
export class Methods {
  readonly #ofClasses = new Map<ClassNode, readonly Method[]>()
  #outsideClasses: Map<Owner, Method[]> | null = null

  constructor(readonly identities: Identities) {}

  of(owner: Owner): readonly Method[] {
    if (isClass(owner)) return this.#ofClass(owner)
    this.#outsideClasses ??= this.#index()
    return this.#outsideClasses.get(owner) ?? NONE
  }

  #ofClass(owner: ClassNode): readonly Method[] {
    const known = this.#ofClasses.get(owner)
    if (known) return known
    const methods = owner.body.body.flatMap((member) => methodOf(member) ?? [])
    this.#ofClasses.set(owner, methods)
    return methods
  }

  /** `Foo.prototype.m = function () {}`, `{ m() {} }`, `this.m = () => {}`: one pass over the functions of the file. */
  #index(): Map<Owner, Method[]> {
    const index = new Map<Owner, Method[]>()
    for (const fn of this.identities.bindings.syntax.all('FunctionExpression', 'ArrowFunctionExpression')) {
      const parent = fn.parent
      const owner = this.#ownerOf(fn, parent)
      if (!owner || owner === fn || isClass(owner)) continue
      const name =
        parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression'
          ? staticKey(parent.left)
          : parent.type === 'Property'
            ? (staticKey(parent) ?? symbolKey(parent.key))
            : null
      const methods = index.get(owner) ?? []
      index.set(owner, methods)
      methods.push({ name: name ?? '', fn })
    }
    return index
  }

  #ownerOf(fn: FunctionNode, parent: TSESTree.Node): Owner | null {
    if (parent.type === 'Property' && parent.value === fn) {
      if (fn.type === 'FunctionExpression') return this.identities.ownerOf(fn)
      return parent.parent.type === 'ObjectExpression' ? parent.parent : null
    }
    if (parent.type !== 'AssignmentExpression' || parent.left.type !== 'MemberExpression') return null
    const into = this.identities.of(parent.left)
    if (into.kind === 'reference' && into.root.kind === 'this' && into.path.length === 1) return into.root.owner
    return fn.type === 'FunctionExpression' ? this.identities.ownerOf(fn) : null
  }
}

function methodOf(member: TSESTree.ClassElement): Method | null {
  if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return null
  return !member.static && isFunction(member.value)
    ? { name: staticKey(member) ?? symbolKey(member.key) ?? '', fn: member.value }
    : null
}

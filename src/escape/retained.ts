import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Owner } from '../answers/index.js'
import { BINDING_BASES, BINDING_DECORATORS } from '../catalog/index.js'
import { lastName, type Matcher } from '../match/matcher.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import type { Contexts } from '../scope/contexts.js'
import { ownerOfThis } from '../scope/owner.js'
import { type ClassNode, decoratorsOf, isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'

/** Something that a handler keeps alive, by use: a variable of an enclosing function, or an instance by `this`. */
export type Retained =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'this'; readonly owner: Owner; readonly node: TSESTree.Node }

/**
 * What a handler expression keeps alive by using it.
 *
 * | handler | keeps |
 * |---|---|
 * | function, or the name of a local one | the variables of enclosing functions it mentions; `this` if an arrow mentions it |
 * | `f.bind(this)`, `this` as a handler object | `this` |
 * | `this.m`, a field that holds an arrow or a bound function | `this` |
 * | `this.m`, an unbound method | nothing |
 * | a parameter | the parameter |
 * | `new Spy(x)` as a handler object | `x` |
 * | `debounce(f)`, `$.proxy(f, this)` | what `f` and the other arguments keep |
 * | `make(x)`, by a function of an enclosing function | what `make` mentions of it too |
 */
export class Retention {
  constructor(
    readonly matcher: Matcher,
    readonly contexts: Contexts,
  ) {}

  by(handler: TSESTree.Node, depth = 0): readonly Retained[] {
    const at = unwrap(handler)
    if (depth > 4) return []
    if (isFunction(at)) return this.#byFunction(at)
    switch (at.type) {
      case 'ThisExpression':
        return this.#this(at)
      case 'Identifier':
        return this.#byName(at, depth)
      case 'MemberExpression':
        return at.object.type === 'ThisExpression' && this.#holdsThis(at) ? this.#this(at.object) : []
      case 'CallExpression':
        return this.#byCall(at, depth)
      case 'NewExpression':
        return at.arguments.flatMap((argument) => this.valueOf(argument))
      case 'ConditionalExpression':
        return [...this.by(at.consequent, depth + 1), ...this.by(at.alternate, depth + 1)]
      case 'LogicalExpression':
        return [...this.by(at.left, depth + 1), ...this.by(at.right, depth + 1)]
      default:
        return []
    }
  }

  /** What the function itself mentions; what it merely shares a scope with is `no-large-capture`'s to say. */
  #byFunction(fn: FunctionNode): readonly Retained[] {
    const { variables, ofThis } = this.contexts.used(fn)
    const kept: Retained[] = variables.map((variable) => ({ kind: 'variable', variable }))
    return ofThis ? [...kept, ...this.#this(ofThis)] : kept
  }

  #byName(name: TSESTree.Identifier, depth: number): readonly Retained[] {
    const variable = this.matcher.identities.bindings.variableOf(name)
    const definition = variable?.defs[0]
    if (!variable || !definition) return []
    const node = definition.node as TSESTree.Node
    const value = node.type === 'VariableDeclarator' ? node.init : node
    if (definition.type === 'Parameter') return [{ kind: 'variable', variable }]
    const kept = value && value !== name ? this.by(value, depth + 1) : []
    // A function value made per call is itself what the call leaves behind.
    return kept.length > 0 || !isFunction(scopeNodeOf(variable)) ? kept : []
  }

  #byCall(call: TSESTree.CallExpression, depth: number): readonly Retained[] {
    const callee = unwrap(call.callee)
    if (callee.type === 'MemberExpression' && staticKey(callee) === 'bind') {
      const bound = call.arguments.flatMap((argument) => this.valueOf(argument))
      return callee.object.type === 'MemberExpression' ? bound : [...bound, ...this.by(callee.object, depth + 1)]
    }
    const made = callee.type === 'Identifier' ? this.#madeBy(callee) : null
    const own = made ? this.#byFunction(made) : []
    return [
      ...own,
      ...call.arguments.flatMap((argument) => {
        const at = unwrap(argument)
        return isFunction(at) || at.type === 'CallExpression' ? this.by(at, depth + 1) : this.valueOf(at)
      }),
    ]
  }

  /** The local function, declared by name, that makes the handler: what it closes over the handler does too. */
  #madeBy(callee: TSESTree.Identifier): FunctionNode | null {
    const variable = this.matcher.identities.bindings.variableOf(callee)
    if (!variable || !isFunction(scopeNodeOf(variable))) return null
    const node = variable.defs[0]?.node as TSESTree.Node | undefined
    const value = node?.type === 'VariableDeclarator' ? node.init && unwrap(node.init) : node
    return isFunction(value) ? value : null
  }

  /** What keeping the value of an expression itself keeps alive; of a literal, what stands in it. */
  valueOf(node: TSESTree.Node): readonly Retained[] {
    const at = unwrap(node)
    if (at.type === 'ThisExpression') return this.#this(at)
    if (at.type === 'ArrayExpression') return at.elements.flatMap((element) => (element ? this.valueOf(element) : []))
    if (at.type === 'ObjectExpression')
      return at.properties.flatMap((property) => (property.type === 'Property' ? this.valueOf(property.value) : []))
    const variable = at.type === 'Identifier' ? this.matcher.identities.bindings.variableOf(at) : null
    return variable && isFunction(scopeNodeOf(variable)) ? [{ kind: 'variable', variable }] : []
  }

  #this(node: TSESTree.Node): readonly Retained[] {
    const owner = ownerOfThis(node, this.matcher.identities)
    return owner && !owner.isStatic ? [{ kind: 'this', owner: owner.owner, node }] : []
  }

  /** Whether `this.m` is a function tied to its instance: an arrow field, or assigned a bound function or arrow. */
  #holdsThis(member: TSESTree.MemberExpression): boolean {
    const name = staticKey(member)
    const owner = ownerOfThis(member.object, this.matcher.identities)?.owner
    if (name === null || !owner) return false
    // Frameworks with options objects bind what stands in `methods`.
    if (owner.type === 'ObjectExpression') return true
    const { identities } = this.matcher
    if (isClass(owner)) {
      const field = owner.body.body.find((m) => m.type === 'PropertyDefinition' && staticKey(m) === name)
      if (field?.type === 'PropertyDefinition' && field.value && this.#isTied(field.value)) return true
      if (isBound(owner, name)) return true
    }
    return identities.bindings.syntax.assignmentsTo(name).some((assignment) => {
      if (!this.#isTied(assignment.right)) return false
      const into = identities.of(assignment.left)
      return (
        into.kind === 'reference' && into.root.kind === 'this' && into.root.owner === owner && into.path.length === 1
      )
    })
  }

  #isTied(value: TSESTree.Node): boolean {
    const at = unwrap(value)
    if (at.type === 'ArrowFunctionExpression') return this.#byFunction(at).some((kept) => kept.kind === 'this')
    return at.type === 'CallExpression' && this.by(at).some((kept) => kept.kind === 'this')
  }
}

/** Whether a decorator or the base class binds a method to its instance. */
function isBound(owner: ClassNode, name: string): boolean {
  const method = owner.body.body.find((m) => m.type === 'MethodDefinition' && !m.static && staticKey(m) === name)
  if (method?.type !== 'MethodDefinition') return false
  return (
    (owner.superClass !== null && BINDING_BASES.has(lastName(owner.superClass) ?? '')) ||
    [...decoratorsOf(owner), ...decoratorsOf(method)].some(({ expression }) =>
      BINDING_DECORATORS.has(lastName(expression.type === 'CallExpression' ? expression.callee : expression) ?? ''),
    )
  )
}

import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { CollectionKind, Holder, Owner, Reference } from '../answers/index.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import type { Identities } from '../scope/identity.js'
import { classOfMember, declaredField, isClass, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { lastName } from '../match/matcher.js'
import { sameReference } from '../scope/same.js'
import { sourceLabel } from '../syntax/text.js'
import type { MemberAssignment } from '../syntax/walk.js'

const CLASSES: Readonly<Record<string, CollectionKind>> = {
  Map: 'map',
  Set: 'set',
  WeakMap: 'weak',
  WeakSet: 'weak',
  Array: 'array',
  Object: 'object',
  LRUCache: 'lru',
  LRU: 'lru',
  QuickLRU: 'lru',
  DisposableStore: 'disposables',
  DisposableCollection: 'disposables',
  CompositeDisposable: 'disposables',
}

/** What kind of collection an expression makes; null where it makes none, or an object that is more than a dictionary. */
export function collectionMade(node: TSESTree.Node | null | undefined): CollectionKind | null {
  if (!node) return null
  const at = unwrap(node)
  switch (at.type) {
    case 'NewExpression':
      return at.callee.type === 'Identifier' && Object.hasOwn(CLASSES, at.callee.name)
        ? (CLASSES[at.callee.name] ?? null)
        : null
    case 'ArrayExpression':
      return 'array'
    case 'ObjectExpression':
      return at.properties.some((p) => p.type === 'Property' && (p.kind !== 'init' || isFunction(unwrap(p.value))))
        ? null
        : 'object'
    case 'CallExpression':
      return at.callee.type === 'MemberExpression' &&
        at.callee.object.type === 'Identifier' &&
        at.callee.object.name === 'Object' &&
        staticKey(at.callee) === 'create' &&
        at.arguments[0]?.type === 'Literal'
        ? 'object'
        : null
    case 'Literal':
      return typeof at.value === 'string' ? 'string' : null
    case 'LogicalExpression':
      return collectionMade(at.right)
    case 'AssignmentExpression':
      return at.operator === '??=' || at.operator === '||=' ? collectionMade(at.right) : null
    default:
      return null
  }
}

/** Kinds of collections by the names of their types. */
const TYPES: Readonly<Record<string, CollectionKind>> = { Map: 'map', Set: 'set', Array: 'array', Record: 'object' }
/** Functions that by their name make a collection with a limit. */
const LIMITED = /lru|ttl|weak|bounded|limit|expir|ring|circular|memo|fixed|capped/i

/** `private readonly peers: Map<string, Peer>`, given to it by a function of another file: the kind that its type says. */
function collectionOfType(made: TSESTree.Node, type: TSESTree.TypeNode | undefined): CollectionKind | null {
  const at = unwrap(made)
  if (at.type !== 'CallExpression' || LIMITED.test(lastName(at.callee) ?? '')) return null
  if (type?.type === 'TSArrayType') return 'array'
  const name = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : ''
  return Object.hasOwn(TYPES, name) ? (TYPES[name] ?? null) : null
}

/** The scopes in which a file declares: of a module not the global one, whose variables are the parser's libraries. */
export function declaringScopes(scopes: TSESLint.Scope.ScopeManager | null): readonly TSESLint.Scope.Scope[] {
  const all = scopes?.scopes ?? []
  return all[1]?.type === 'module' ? all.slice(1) : all
}

/** Every collection of a file that has a name: variables, fields, properties of module objects, of functions and of the global object. */
export class Holders {
  readonly all: Holder[] = []
  readonly #byLastName = new Map<string, Holder[]>()

  constructor(readonly identities: Identities) {
    this.#variables()
    this.#fields()
    this.#assigned()
  }

  #variables(): void {
    for (const scope of declaringScopes(this.identities.bindings.syntax.sourceCode.scopeManager))
      for (const variable of scope.variables) {
        const node = variable.defs[0]?.node as TSESTree.Node | undefined
        if (node?.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') continue
        const isModule = !isFunction(scopeNodeOf(variable))
        const made = node.init ?? lateInit(variable)
        if (!made || (!isModule && !isSharedWithInner(variable))) continue
        this.#variable(variable, node, made, isModule)
      }
  }

  #variable(variable: Variable, node: TSESTree.VariableDeclarator, made: TSESTree.Node, isModule: boolean): void {
    const name = variable.identifiers[0]
    const collection = collectionMade(made)
    const isExported = isExportedVariable(variable, node)
    const scope = isModule ? 'module' : 'closure'
    const own: Reference = { kind: 'reference', root: { kind: 'variable', variable }, path: [] }
    // A constant string never grows, and a name of one is met often.
    if (name && collection && !(collection === 'string' && node.parent.kind === 'const'))
      this.#add({
        collection,
        scope,
        names: [own, ...this.#globalName(made)],
        made,
        declared: name,
        label: variable.name,
        isExported,
      })
    const at = unwrap(made)
    if (at.type !== 'ObjectExpression' || !isModule) return
    for (const property of at.properties) {
      if (property.type !== 'Property') continue
      const key = staticKey(property)
      const inner = collectionMade(property.value)
      if (key === null || !inner) continue
      this.#add({
        collection: inner,
        scope,
        names: [{ ...own, path: [key] }, thisField(at, key, false)],
        made: property.value,
        declared: property,
        label: `${variable.name}.${key}`,
        isExported,
      })
    }
  }

  #fields(): void {
    for (const field of this.identities.bindings.syntax.all('PropertyDefinition')) {
      const key = staticKey(field)
      const collection = collectionMade(field.value)
      const owner = classOfMember(field)
      if (key === null || !field.value || !collection || !owner) continue
      const names = [thisField(owner, key, field.static)]
      if (field.static) names.push(...this.#classNames(owner, key))
      const isHidden = field.accessibility !== undefined ? field.accessibility !== 'public' : /^[#_]/.test(key)
      this.#add({
        collection,
        scope: field.static ? 'static' : 'instance',
        names,
        made: field.value,
        declared: field,
        label: field.static ? `${owner.id?.name ?? 'this'}.${key}` : `this.${key}`,
        isExported: field.static && !isHidden && isExportedClass(owner),
      })
    }
  }

  /** `fn.cache = {}`, `Foo.all = []`, `globalThis.x ??= []`, `this.x = new Map()`. */
  #assigned(): void {
    for (const assignment of this.identities.bindings.syntax.all('AssignmentExpression')) {
      if (!isMember(assignment)) continue
      const made = collectionMade(assignment.right)
      if (!made && unwrap(assignment.right).type !== 'CallExpression') continue
      const identity = this.identities.of(assignment.left)
      if (identity.kind === 'unknown') continue
      const collection = made ?? collectionOfType(assignment.right, fieldType(identity))
      if (!collection) continue
      const key = identity.path.at(-1)
      const scope = scopeOf(identity)
      if (key === undefined || !scope || this.#isKnown(identity)) continue
      const label = sourceLabel(assignment.left, this.identities.bindings.syntax.sourceCode)
      this.#add({
        collection,
        scope,
        names: [identity, ...prototypeField(identity)],
        made: assignment.right,
        declared: assignment.left,
        label,
        isExported: false,
      })
    }
  }

  #add(parts: Omit<Holder, 'kind'>): void {
    const holder: Holder = { kind: 'holder', ...parts }
    this.all.push(holder)
    for (const name of holder.names) {
      const last = name.path.at(-1) ?? ''
      const named = this.#byLastName.get(last)
      if (named) named.push(holder)
      else this.#byLastName.set(last, [holder])
    }
  }

  #isKnown(identity: Reference): boolean {
    const named = this.#byLastName.get(identity.path.at(-1) ?? '') ?? []
    return named.some((holder) => holder.names.some((name) => sameReference(name, identity)))
  }

  /** The class's own name, by which its static fields are reached. */
  #classNames(owner: Owner, key: string): Reference[] {
    if (!isClass(owner)) return []
    return this.identities.bindings
      .declaredBy(owner)
      .map((variable) => ({ kind: 'reference', root: { kind: 'variable', variable }, path: [key] }))
  }

  /** `const queue = (globalThis.queue ??= [])`: the global is the same collection. */
  #globalName(made: TSESTree.Node): Reference[] {
    const at = unwrap(made)
    const left = at.type === 'AssignmentExpression' || at.type === 'LogicalExpression' ? at.left : null
    if (left?.type !== 'MemberExpression') return []
    const identity = this.identities.of(left)
    return identity.kind === 'reference' && identity.root.kind === 'global' ? [identity] : []
  }
}

/** The type that a class declares a field with. */
function fieldType({ root, path }: Reference): TSESTree.TypeNode | undefined {
  const [name] = path
  if (root.kind !== 'this' || path.length !== 1 || name === undefined || !isClass(root.owner)) return undefined
  return declaredField(root.owner, name, root.isStatic)?.typeAnnotation?.typeAnnotation
}

function isMember(assignment: TSESTree.AssignmentExpression): assignment is MemberAssignment {
  return assignment.left.type === 'MemberExpression'
}

function scopeOf({ root, path }: Reference): Holder['scope'] | null {
  switch (root.kind) {
    case 'global':
      return path.length === 1 && !/^(?:exports|module|document|location|process)$/.test(path[0] ?? '')
        ? 'global'
        : null
    case 'this':
      return path.length === 1 ? (root.isStatic ? 'static' : 'instance') : null
    case 'variable':
      if (isFunction(scopeNodeOf(root.variable))) return null
      if (path.length === 2 && path[0] === 'prototype') return 'static'
      return path.length === 1 ? 'module' : null
    default:
      return null
  }
}

/** `Foo.prototype.items = []` is `this.items` of every instance. */
function prototypeField({ root, path }: Reference): Reference[] {
  const key = path.at(-1)
  if (root.kind !== 'variable' || path[0] !== 'prototype' || key === undefined) return []
  const owner = root.variable.defs[0]?.node as TSESTree.Node | undefined
  return isClass(owner) || isFunction(owner) ? [thisField(owner, key, false)] : []
}

function thisField(owner: Owner, key: string, isStatic: boolean): Reference {
  return { kind: 'reference', root: { kind: 'this', owner, isStatic }, path: [key] }
}

/** `let cache; … cache = new Map()`: the first collection that is assigned to a variable declared without a value. */
export function lateInit(variable: Variable): TSESTree.Node | null {
  const write = variable.references.find((r) => r.isWrite() && r.writeExpr && collectionMade(r.writeExpr))
  const made = write?.writeExpr as TSESTree.Node | undefined
  return made && made.type !== 'Literal' ? made : null
}

/** Whether a function inside the one that declares a variable mentions it. */
function isSharedWithInner(variable: Variable): boolean {
  return variable.references.some((reference) => reference.from.variableScope !== variable.scope.variableScope)
}

function isExportedVariable(variable: Variable, node: TSESTree.VariableDeclarator): boolean {
  if (node.parent.parent.type === 'ExportNamedDeclaration') return true
  return variable.references.some(({ identifier }) => {
    const parent = wrapped(identifier).parent
    return (
      parent?.type === 'ExportSpecifier' ||
      parent?.type === 'ExportDefaultDeclaration' ||
      parent?.type === 'TSExportAssignment'
    )
  })
}

function isExportedClass(owner: Owner): boolean {
  return (
    isClass(owner) &&
    (owner.parent.type === 'ExportNamedDeclaration' || owner.parent.type === 'ExportDefaultDeclaration')
  )
}

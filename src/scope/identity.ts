import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Identity, Owner, Reference, Root, Unknown } from '../answers/index.js'
import { isFunction, literalText, staticKey, symbolKey, unwrap } from '../syntax/nodes.js'
import { type Bindings, type Variable } from './bindings.js'
import { parameterIndex, pathInPattern } from './patterns.js'
import { staticText } from './strings.js'
import { ownerOfFunction, ownerOfObject, ownerOfThis } from './owner.js'

/** Names of the global object: `window.document` and `document` are one reference. */
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global'])
const ELEMENT_CALLBACKS = new Set(['forEach', 'map', 'filter', 'some', 'every', 'flatMap', 'find', 'each'])
const OBJECT_LISTS = new Set(['entries', 'keys', 'values'])

const unknown = (why: Unknown['why']): Unknown => ({ kind: 'unknown', why })
const reference = (root: Root, path: readonly string[] = []): Reference => ({ kind: 'reference', root, path })

/**
 * What an expression denotes, by one backward resolution.
 *
 * | expression | identity |
 * |---|---|
 * | `x` imported, required, `await import()`ed | import and export path |
 * | `x`, a `const` or written-once alias of a name, member or `this` | what it is an alias of |
 * | `x`, any other binding | the variable |
 * | parameter, destructured or not | parameter and path |
 * | `this`, `const self = this` | the instance of the owner |
 * | `a.b`, `a?.b`, `a['b']`, `a.#b` | identity of `a` and `b` |
 * | `a.f(…)` with plain arguments | identity of `a` and a call step: comparable, but of no known life |
 * | element of a list in a loop or array method | an element of the list |
 * | `new X`, functions, literals, other calls | fresh |
 */
export class Identities {
  readonly #memo = new Map<TSESTree.Node, Identity | null>()
  readonly #ofVariables = new Map<Variable, Identity>()

  constructor(readonly bindings: Bindings) {}

  of(node: TSESTree.Node): Identity {
    const at = unwrap(node)
    const known = this.#memo.get(at)
    if (known !== undefined) return known ?? unknown('cycle')
    this.#memo.set(at, null)
    const identity = this.#resolve(at)
    this.#memo.set(at, identity)
    return identity
  }

  /** Whose instance the `this` of a plain function is. */
  ownerOf(fn: FunctionNode): Owner | null {
    return fn.type === 'ArrowFunctionExpression' ? null : ownerOfFunction(fn, this).owner
  }

  /** Whose instance the functions of an object literal have as `this`: the object's own, or of the prototype it goes to. */
  ownerOfObject(object: TSESTree.ObjectExpression): Owner {
    return ownerOfObject(object, this).owner
  }

  #resolve(node: TSESTree.Node): Identity {
    switch (node.type) {
      case 'Identifier':
        return this.#ofName(node)
      case 'MemberExpression':
        return this.#ofMember(node)
      case 'ThisExpression': {
        const owner = ownerOfThis(node, this)
        return owner ? reference({ kind: 'this', ...owner }) : unknown('syntax')
      }
      case 'Super':
      case 'MetaProperty':
        return unknown('syntax')
      case 'AssignmentExpression':
        return node.operator === '=' ? this.of(node.right) : unknown('syntax')
      case 'ImportExpression':
        return this.#module(node.source) ?? reference({ kind: 'value', node })
      case 'CallExpression':
        return this.#ofCall(node)
      case 'LogicalExpression':
      case 'ConditionalExpression':
        return unknown('syntax')
      default:
        return reference({ kind: 'value', node })
    }
  }

  #ofName(name: TSESTree.Identifier): Identity {
    const variable = this.bindings.variableOf(name)
    if (variable) return this.ofVariable(variable)
    const global = this.bindings.globalNameOf(name)
    if (global === null) return unknown('syntax')
    return reference({ kind: 'global' }, GLOBAL_OBJECTS.has(global) ? [] : [global])
  }

  #ofMember(node: TSESTree.MemberExpression): Identity {
    const object = this.of(node.object)
    if (object.kind === 'unknown') return object
    const name =
      staticKey(node) ?? (node.computed ? (staticText(node.property, this.bindings) ?? symbolKey(node.property)) : null)
    if (name === null) return unknown('dynamic-name')
    if (object.root.kind === 'global' && object.path.length === 0 && GLOBAL_OBJECTS.has(name)) return object
    return reference(object.root, [...object.path, name])
  }

  /** The identity behind a binding: what it is an alias of, or the variable itself. */
  ofVariable(variable: Variable): Identity {
    const known = this.#ofVariables.get(variable)
    if (known) return known
    const identity = this.#behind(variable)
    this.#ofVariables.set(variable, identity)
    return identity
  }

  #behind(variable: Variable): Identity {
    const own = reference({ kind: 'variable', variable })
    const definition = variable.defs[0]
    if (!definition || variable.defs.length > 1) return own
    const name = definition.name as TSESTree.Node
    switch (definition.type) {
      case 'ImportBinding':
        return importIdentity(definition.node) ?? own
      case 'Parameter':
        return this.bindings.writesOf(variable).some((write) => !write.init)
          ? own
          : (this.#ofParameter(name, definition.node) ?? own)
      case 'FunctionName':
        return definition.node.type === 'FunctionExpression' ? this.#ofOwnName(definition.node) : own
      case 'Variable':
        return this.#ofDeclared(variable, name, definition.node) ?? own
      default:
        return own
    }
  }

  /** The name of a function expression inside it: the constant that holds the expression, or else the expression. */
  #ofOwnName(fn: TSESTree.FunctionExpression): Identity {
    const holder = fn.parent.type === 'VariableDeclarator' ? this.bindings.declaredBy(fn.parent)[0] : undefined
    return holder && this.bindings.writesOf(holder).length === 1
      ? reference({ kind: 'variable', variable: holder })
      : reference({ kind: 'value', node: fn })
  }

  #ofParameter(name: TSESTree.Node, fn: TSESTree.Node): Identity | null {
    if (!isFunction(fn)) return null
    const index = parameterIndex(name, fn.params)
    const parameter = fn.params[index]
    if (!parameter || parameter.type === 'RestElement') return null
    const path = pathInPattern(name, parameter)
    if (!path) return null
    const list = index === 0 ? this.#listCallbackOf(fn) : null
    return list ? reference({ kind: 'each', of: list }, path) : reference({ kind: 'parameter', fn, index }, path)
  }

  /** What `list.forEach(fn)` iterates, where `fn` is such a callback. */
  #listCallbackOf(fn: FunctionNode): Reference | null {
    const call = fn.parent
    if (call.type !== 'CallExpression' || call.arguments[0] !== fn) return null
    if (call.callee.type !== 'MemberExpression' || !ELEMENT_CALLBACKS.has(staticKey(call.callee) ?? '')) return null
    const list = this.of(call.callee.object)
    return list.kind === 'reference' ? list : null
  }

  #ofDeclared(variable: Variable, name: TSESTree.Node, node: TSESTree.VariableDeclarator): Identity | null {
    const loop = node.parent.parent
    const path = pathInPattern(name, node.id)
    if (!path) return null
    if ((loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === node.parent) {
      const list = this.of(loop.right)
      if (list.kind === 'unknown') return null
      return reference({ kind: 'each', of: list }, loop.type === 'ForInStatement' ? ['<key>'] : path)
    }
    const writes = this.bindings.writesOf(variable)
    const write = writes[0]
    if (writes.length !== 1 || !write) return null
    const source = node.init ?? (node.id.type === 'Identifier' ? write.writeExpr : null)
    if (!source) return null
    const init = this.of(source)
    // A fresh value, or one a call hands out, is known by the name that holds it.
    if (init.kind === 'unknown' || init.root.kind === 'value' || init.path.some(isCallStep)) return null
    return reference(init.root, [...init.path, ...path])
  }

  #ofCall(node: TSESTree.CallExpression): Identity {
    const callee = unwrap(node.callee)
    const argument = node.arguments[0]
    if (callee.type === 'Identifier' && callee.name === 'require' && argument && !this.bindings.variableOf(callee))
      return this.#module(argument) ?? reference({ kind: 'value', node })
    if (callee.type === 'CallExpression' && argument && this.#isCreateRequire(callee))
      return this.#module(argument) ?? unknown('syntax')
    const target = this.of(callee)
    if (target.kind === 'unknown' || target.root.kind === 'value') return reference({ kind: 'value', node })
    if (argument && target.root.kind === 'variable' && this.#isCreateRequire(initOf(target.root.variable)))
      return this.#module(argument) ?? unknown('syntax')
    const [owner, method] = target.path.slice(-2)
    if (target.root.kind === 'global' && owner === 'Object' && argument && OBJECT_LISTS.has(method ?? '')) {
      const list = this.of(argument)
      return list.kind === 'reference' ? reference(list.root, [...list.path, `<${method ?? ''}>`]) : list
    }
    const step = callStep(node)
    return step === null ? reference({ kind: 'value', node }) : reference(target.root, [...target.path, step])
  }

  #isCreateRequire(node: TSESTree.Node | null): boolean {
    if (node?.type !== 'CallExpression') return false
    const callee = this.of(node.callee)
    return callee.kind === 'reference' && callee.root.kind === 'import' && callee.path.at(-1) === 'createRequire'
  }

  #module(source: TSESTree.Node): Reference | null {
    const module = staticText(source, this.bindings)
    return module === null ? null : reference({ kind: 'import', module: withoutScheme(module) })
  }
}

function importIdentity(node: TSESTree.Node): Reference | null {
  if (node.type === 'TSImportEqualsDeclaration') {
    const module =
      node.moduleReference.type === 'TSExternalModuleReference' ? literalText(node.moduleReference.expression) : null
    return module === null ? null : reference({ kind: 'import', module: withoutScheme(module) })
  }
  const declaration = node.parent
  if (declaration?.type !== 'ImportDeclaration') return null
  const root: Root = { kind: 'import', module: withoutScheme(declaration.source.value) }
  if (node.type === 'ImportNamespaceSpecifier') return reference(root)
  if (node.type === 'ImportDefaultSpecifier') return reference(root, ['default'])
  if (node.type !== 'ImportSpecifier') return null
  return reference(root, [node.imported.type === 'Identifier' ? node.imported.name : node.imported.value])
}

function withoutScheme(module: string): string {
  return module.replace(/^node:/, '')
}

function initOf(variable: Variable): TSESTree.Node | null {
  const node = variable.defs[0]?.node
  return node?.type === 'VariableDeclarator' ? node.init : null
}

/** A call as a path step, `(a,"x")`, where its arguments are plain enough to compare by their text. */
function callStep(node: TSESTree.CallExpression): string | null {
  const plain = node.arguments.every((a) => /^(?:Literal|Identifier|ThisExpression|MemberExpression)$/.test(a.type))
  return plain ? `(${node.arguments.map(argumentText).join(',')})` : null
}

function argumentText(node: TSESTree.Node): string {
  switch (node.type) {
    case 'Literal':
      return node.raw
    case 'Identifier':
      return node.name
    case 'ThisExpression':
      return 'this'
    case 'MemberExpression':
      return `${argumentText(node.object)}.${staticKey(node) ?? '?'}`
    default:
      return '?'
  }
}

/** Whether a path step stands for the result of a call. */
export function isCallStep(step: string): boolean {
  return step.endsWith(')')
}

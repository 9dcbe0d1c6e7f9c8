import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, isClass, isFunction, isInside } from '../syntax/nodes.js'
import type { Variable } from './bindings.js'

export type Scope = TSESLint.Scope.Scope

/**
 * One scope as V8 has it. Variables that functions nested in it mention live in a heap context of this scope.
 *
 * - `program`: script, module, CommonJS wrapper, namespace: one copy for ever. - `function`: parameters, and the body
 *   where the parameters are plain names. - `body`: the body apart from parameters with defaults, patterns or rest.
 * - `block`: blocks, loop heads, switch bodies, static blocks. - `catch`, `with`, `class`: what they say.
 * - `init`, `static`: the hidden function that runs all instance fields of a class, or all static fields and blocks.
 * - `object`: an object literal whose methods use `super`. - `enum`: the function an enum becomes.
 */
export interface Frame {
  readonly kind:
    'program' | 'function' | 'body' | 'block' | 'catch' | 'with' | 'class' | 'init' | 'static' | 'object' | 'enum'
  readonly node: TSESTree.Node
  readonly parent: Frame | null
  /** The frame of the function whose run it belongs to: a mention from another activation makes a variable captured. */
  readonly activation: Frame
}

/** The scopes of the scope manager, corrected to those of V8. */
export class Frames {
  readonly #ofScope = new Map<Scope, Frame>()
  readonly #heads = new Map<TSESTree.Node, Frame>()
  readonly #inits = new Map<TSESTree.Node, Map<boolean, Frame>>()
  readonly #objects = new Map<TSESTree.Node, Frame>()

  /** `homes` are the object literals whose methods use `super`. */
  constructor(
    readonly scopes: Readonly<TSESLint.Scope.ScopeManager>,
    readonly homes: ReadonlySet<TSESTree.Node>,
  ) {}

  /** The frame that holds what a scope declares; a function's body where body and parameters are apart. */
  of(scope: Scope): Frame {
    const known = this.#ofScope.get(scope)
    if (known) return known
    const frame = this.#make(scope)
    this.#ofScope.set(scope, frame)
    return frame
  }

  /** The frame of a function's parameters, `this` and `arguments`. */
  ofHead(fn: FunctionNode): Frame | null {
    const scope = this.scopeOf(fn)
    if (!scope) return null
    const body = this.of(scope)
    return this.#heads.get(fn) ?? body
  }

  ofVariable(variable: Variable): Frame {
    const { scope } = variable
    const frame = this.of(scope)
    const isHead = variable.defs.length === 0 || variable.defs.some((d) => d.type === 'Parameter')
    return (isHead && this.#heads.get(scope.block)) || frame
  }

  /** The frame in which the function or class at a node is created. */
  around(node: TSESTree.Node): Frame | null {
    if (isClass(node)) {
      const own = this.scopes.acquire(node)
      return own ? this.of(own) : null
    }
    const scope = isFunction(node) ? this.scopeOf(node) : this.scopes.acquire(node)
    const upper = scope && outside(scope)
    return upper ? this.at(upper, node) : null
  }

  /** The frame of code that stands at a node directly inside a scope. */
  at(scope: Scope, node: TSESTree.Node): Frame {
    if (isMethod(node.parent) && this.homes.has(node.parent.parent)) return this.#home(node.parent.parent, scope)
    const frame = this.of(scope)
    if (frame.kind !== 'body' || !isFunction(scope.block)) return frame
    return isInside(node, scope.block.body) ? frame : (this.#heads.get(scope.block) ?? frame)
  }

  /** The hidden function that initialises a class's fields: one for the instance's, one for the static ones. */
  initOf(owner: ClassNode, isStatic: boolean): Frame | null {
    const scope = this.scopes.acquire(owner)
    if (!scope) return null
    const inits = this.#inits.get(owner) ?? new Map<boolean, Frame>()
    this.#inits.set(owner, inits)
    const known = inits.get(isStatic)
    if (known) return known
    const frame = activation(isStatic ? 'static' : 'init', owner, this.of(scope))
    inits.set(isStatic, frame)
    return frame
  }

  /** The scope of a function's parameters and body, not that of its own name. */
  scopeOf(fn: FunctionNode): Scope | null {
    return this.scopes.acquire(fn, true)
  }

  #make(scope: Scope): Frame {
    const { block } = scope
    const upper = outside(scope)
    if (!upper || isProgramLevel(scope)) return activation('program', block, upper ? this.of(upper) : null)
    switch (scope.type as string) {
      case 'function':
        return isFunction(block)
          ? this.#function(block, this.at(upper, block))
          : part('block', block, this.at(upper, block))
      case 'class-field-initializer':
      case 'class-static-block': {
        const member = block.type === 'StaticBlock' ? block : block.parent
        const owner = member?.parent?.parent
        const isStatic = block.type === 'StaticBlock' || (member as { static?: boolean } | undefined)?.static === true
        const init = isClass(owner) ? this.initOf(owner, isStatic) : null
        if (!init) return activation('init', block, this.at(upper, block))
        return block.type === 'StaticBlock' ? part('block', block, init) : init
      }
      case 'tsEnum':
        return activation('enum', block, this.at(upper, block))
      case 'catch':
      case 'with':
      case 'class':
        return part(scope.type as 'catch' | 'with' | 'class', block, this.at(upper, block))
      default:
        return part('block', block, this.at(upper, block))
    }
  }

  #function(fn: FunctionNode, parent: Frame): Frame {
    const head = activation('function', fn, parent)
    if (fn.params.every((p) => p.type === 'Identifier' || (p.type === 'TSParameterProperty' && isPlain(p)))) return head
    this.#heads.set(fn, head)
    return part('body', fn, head)
  }

  #home(object: TSESTree.Node, scope: Scope): Frame {
    const known = this.#objects.get(object)
    if (known) return known
    const frame = part('object', object, this.at(scope, object))
    this.#objects.set(object, frame)
    return frame
  }
}

/** The scope around, the one that holds a function expression's own name left out. */
function outside(scope: Scope): Scope | null {
  let upper = scope.upper
  while (upper?.type === 'function-expression-name') upper = upper.upper
  return upper
}

function isProgramLevel(scope: Scope): boolean {
  const type = scope.type as string
  return type === 'global' || type === 'module' || type === 'tsModule' || scope.block.type === 'Program'
}

/** `m() {}`, `get x() {}`: only these are made in the scope that has the home object of an object literal. */
function isMethod(node: TSESTree.Node | undefined): node is TSESTree.Property {
  return node?.type === 'Property' && (node.method || node.kind !== 'init')
}

function isPlain(parameter: TSESTree.TSParameterProperty): boolean {
  return parameter.parameter.type === 'Identifier'
}

function activation(kind: Frame['kind'], node: TSESTree.Node, parent: Frame | null): Frame {
  const frame: { -readonly [K in keyof Frame]: Frame[K] } = { kind, node, parent, activation: null as never }
  frame.activation = frame
  return frame
}

function part(kind: Frame['kind'], node: TSESTree.Node, parent: Frame): Frame {
  return { kind, node, parent, activation: parent.activation }
}

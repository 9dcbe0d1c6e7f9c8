import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import type { Capture, Held } from '../scope/held.js'
import { type ClassNode, isClass, isFunction, isLoop, staticKey, unwrap } from '../syntax/nodes.js'
import { Calls, type Env } from './calls.js'
import { Instances } from './instances.js'
import { Parts } from './parts.js'
import { Results } from './results.js'
import { Variables } from './variables.js'

/**
 * Something that stays alive: the expression that makes it, or the parameter it comes by; where `path` is not empty,
 * only that property of it. `env` are the calls that were followed to it.
 */
export interface Leaf {
  readonly node: TSESTree.Node
  readonly path: readonly string[]
  readonly env: Env | null
}

const MAX_STEPS = 400
/** For all questions of a file together; each begins anew, and what they ask about is mostly the same. */
const MAX_STEPS_OF_FILE = 3_000
/** Parts that are numbers. */
const COUNTS = /^(?:length|size|byteLength)$/

/**
 * Everything in this file that stays alive as long as the value of an expression does: through closures by V8's rules,
 * through object and array literals, collections, instances, parameters and results of local functions.
 * What a call outside the file makes of its arguments is not known; the call itself is the leaf then.
 */
export class Reach {
  readonly calls: Calls
  readonly #variables: Variables
  readonly #instances: Instances
  #left = MAX_STEPS_OF_FILE

  constructor(readonly context: LifetimeContext) {
    this.calls = new Calls(context)
    this.#variables = new Variables(context, this.calls)
    this.#instances = new Instances(context)
  }

  /** What the value of an expression keeps alive, itself included; `env` are the calls followed to it. */
  of(node: TSESTree.Node, env: Env | null = null): readonly Leaf[] {
    return this.#walk((walk) => walk.value(node, env))
  }

  /** What something that a closure holds keeps alive; `env` is the call that made the closure. */
  ofCapture(capture: Capture, env: Env | null = null): readonly Leaf[] {
    return this.#walk((walk) => walk.held(capture, env))
  }

  /** Whether the value of `node` keeps that of `target` alive: a name, or `this`. */
  reaches(node: TSESTree.Node, target: TSESTree.Node): boolean {
    const at = unwrap(target)
    const walk = this.#start((w) => {
      w.value(node, null)
    })
    if (at.type === 'Identifier') return walk.met.has(this.#variables.named(at))
    const identity = this.context.identities.of(at)
    return (
      at.type === 'ThisExpression' &&
      identity.kind === 'reference' &&
      identity.root.kind === 'this' &&
      walk.met.has(identity.root.owner)
    )
  }

  #walk(start: (walk: Walk) => void): readonly Leaf[] {
    return this.#start(start).leaves
  }

  #start(start: (walk: Walk) => void): Walk {
    const walk = new Walk(this.context, this.calls, this.#variables, this.#instances, Math.min(MAX_STEPS, this.#left))
    start(walk)
    this.#left -= walk.steps
    return walk
  }
}

/** One question: a bounded walk over values, each visited once per environment. */
export class Walk {
  readonly leaves: Leaf[] = []
  /** The variables and owners of `this` that were come by. */
  readonly met = new Set<unknown>()
  readonly #seen = new Map<Env | null, Set<unknown>>()
  readonly #parts = new Parts(this)
  readonly #results = new Results(this)
  steps = 0

  constructor(
    readonly context: LifetimeContext,
    readonly calls: Calls,
    readonly variables: Variables,
    readonly instances: Instances,
    readonly maximum: number,
  ) {}

  value(node: TSESTree.Node | null | undefined, env: Env | null): void {
    if (!node) return
    const at = unwrap(node)
    if (this.isSeen(at, env)) return
    switch (at.type) {
      case 'Identifier': {
        const variable = this.variables.named(at)
        if (variable) this.variable(variable, env, isReadOnce(at, variable) ? at : null)
        break
      }
      case 'ThisExpression':
        this.#this(at, env)
        break
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.closure(at, env)
        break
      case 'ClassDeclaration':
      case 'ClassExpression':
        this.#class(at, env)
        break
      case 'ObjectExpression':
        this.object(at, env, new Set())
        break
      case 'ArrayExpression':
        this.leaf(at, env)
        for (const element of at.elements) this.value(element, env)
        break
      case 'SpreadElement':
        this.value(at.argument, env)
        break
      case 'NewExpression':
        this.#results.ofNew(at, env)
        break
      case 'CallExpression':
        this.#results.ofCall(at, env)
        break
      case 'MemberExpression':
        this.#member(at, env)
        break
      case 'AssignmentExpression':
        if (/^(?:=|\|\|=|&&=|\?\?=)$/.test(at.operator)) this.value(at.right, env)
        break
      case 'ConditionalExpression':
        this.value(at.consequent, env)
        this.value(at.alternate, env)
        break
      case 'LogicalExpression':
        this.value(at.left, env)
        this.value(at.right, env)
        break
      case 'YieldExpression':
      case 'TaggedTemplateExpression':
      case 'ImportExpression':
      case 'JSXElement':
        this.leaf(at, env)
        break
      default:
        break
    }
  }

  held({ held, how }: Capture, env: Env | null): void {
    switch (held.kind) {
      case 'variable':
        this.variable(held.variable, env, how.kind === 'frame' ? how.node : null)
        break
      case 'this':
        this.#thisOf(held.node, held.isStatic, env)
        break
      case 'arguments':
        for (const { argument, outer } of this.variables.argumentsOf(held.fn, env)) this.value(argument, outer)
        break
      case 'argument':
        for (const { argument, outer } of this.variables.argumentsOf(held.fn, env, held.index))
          this.value(argument, outer)
        break
      case 'thrown':
        for (const thrown of this.variables.thrownTo(held.clause)) this.value(thrown, env)
        break
      case 'object':
        this.value(held.statement.object, env)
        break
      case 'home':
        this.#home(held, env)
    }
  }

  variable(variable: Variable, env: Env | null, before: TSESTree.Node | null = null): void {
    this.met.add(variable)
    if (before?.type !== 'Identifier' && this.isSeen(variable, env)) return
    for (const source of this.variables.sourcesOf(variable, env, before)) {
      switch (source.kind) {
        case 'whole':
          if (source.without.size > 0 && source.node.type === 'ObjectExpression')
            this.object(source.node, source.env, source.without)
          else if (!source.finished || !this.#results.ofEnded(source.node, source.env))
            this.value(source.node, source.env)
          break
        case 'part':
          this.#parts.of(source.node, source.path, source.env)
          break
        case 'held':
          this.held(source.capture, source.env)
          break
        case 'unknown':
          this.leaf(source.node, source.env)
      }
    }
  }

  object(object: TSESTree.ObjectExpression, env: Env | null, without: ReadonlySet<string>): void {
    this.leaf(object, env)
    for (const property of object.properties)
      if (property.type === 'SpreadElement') this.value(property.argument, env)
      else if (!without.has(staticKey(property) ?? '')) this.value(property.value, env)
  }

  leaf(node: TSESTree.Node, env: Env | null, path: readonly string[] = []): void {
    if (!COUNTS.test(path.at(-1) ?? '')) this.leaves.push({ node, path, env })
  }

  isSeen(key: unknown, env: Env | null): boolean {
    const seen = this.#seen.get(env) ?? new Set()
    this.#seen.set(env, seen)
    if (seen.has(key) || ++this.steps > this.maximum) return true
    seen.add(key)
    return false
  }

  closure(closure: FunctionNode | ClassNode, env: Env | null): void {
    for (const capture of this.context.contexts.captures(closure)) this.held(capture, env)
  }

  #class(node: ClassNode, env: Env | null): void {
    this.closure(node, env)
    for (const value of this.instances.staticsOf(node)) this.value(value, env)
  }

  #this(node: TSESTree.Node, env: Env | null): void {
    const identity = this.context.identities.of(node)
    if (identity.kind === 'unknown' || identity.root.kind !== 'this') return
    const { owner, isStatic } = identity.root
    this.owner(owner, isStatic, env)
  }

  /** The `this` of a function, or of the field initialisers of a class. */
  #thisOf(node: TSESTree.Node, isStatic: boolean, env: Env | null): void {
    const owner = isFunction(node) ? this.context.identities.ownerOf(node) : node
    if (owner) this.owner(owner, isStatic, env)
  }

  owner(owner: TSESTree.Node, isStatic: boolean, env: Env | null): void {
    if (!isStatic) this.met.add(owner)
    if (this.isSeen(isStatic ? `static ${String(owner.range[0])}` : `this ${String(owner.range[0])}`, env)) return
    if (owner.type === 'ObjectExpression') this.value(owner, env)
    else if (isStatic && isClass(owner)) this.value(owner, env)
    else if (isClass(owner) || isFunction(owner)) {
      this.leaf(owner, env)
      for (const value of this.instances.valuesOf(owner)) this.value(value, env)
      if (isClass(owner)) {
        this.closure(owner, env)
        const base = owner.superClass && this.calls.classOf(owner.superClass)
        if (base) this.owner(base, false, env)
      }
    }
  }

  #home({ object }: Extract<Held, { kind: 'home' }>, env: Env | null): void {
    this.value(object, env)
  }

  #member(node: TSESTree.MemberExpression, env: Env | null): void {
    const key = staticKey(node)
    if (key === null) this.leaf(node.object, env, ['?'])
    else this.#parts.of(node.object, [key], env)
  }
}

/** Whether a name is read by the function that declares it, outside loops: later writes do not matter there. */
function isReadOnce(name: TSESTree.Identifier, { scope }: Variable): boolean {
  for (let at: TSESTree.Node | undefined = name.parent; at && at !== scope.block; at = at.parent)
    if (isFunction(at) || isLoop(at)) return false
  return true
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { classOfMember, isFunction } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'
import type { Variable } from './bindings.js'
import { type Frame, Frames, type Scope } from './frames.js'
import type { Held } from './held.js'
import { isTypePosition } from './type-positions.js'

/** One thing in a heap context: where other functions mention it, or what else put it there. */
export interface Slot {
  readonly held: Held
  readonly mentions: TSESTree.Node[]
  forced: { readonly kind: 'eval' | 'catch' | 'arguments' | 'with'; readonly node: TSESTree.Node } | null
}

type Key = Variable | 'this' | 'arguments' | 'thrown' | 'object' | 'home'
type Force = NonNullable<Slot['forced']>

/** What V8 puts into the heap context of each scope of a file: one pass over the references, on the first question. */
export class Mentions {
  readonly frames: Frames
  readonly #contexts = new Map<Frame, Map<Key, Slot>>()
  readonly #jsx = new Set<TSESTree.Node>()

  constructor(
    readonly syntax: Syntax,
    scopes: Frames['scopes'],
  ) {
    this.frames = new Frames(scopes, new Set(homesIn(syntax)))
    for (const scope of scopes.scopes) this.#references(scope)
    for (const clause of syntax.all('CatchClause')) this.#catch(clause)
    for (const node of syntax.all('ThisExpression')) this.#this(node)
    for (const node of syntax.all('Super')) this.#super(node)
    for (const node of syntax.all('WithStatement')) this.#with(node)
    for (const call of syntax.all('CallExpression')) if (isDirectEval(call)) this.#eval(call)
    this.#jsxNames()
  }

  /** The context of a frame; undefined where V8 makes none. */
  contextOf(frame: Frame): ReadonlyMap<unknown, Slot> | undefined {
    return this.#contexts.get(frame)
  }

  #slot(frame: Frame, key: Key, held: Held): Slot {
    const context = this.#contexts.get(frame) ?? new Map<Key, Slot>()
    this.#contexts.set(frame, context)
    const known = context.get(key)
    if (known) return known
    const slot: Slot = { held, mentions: [], forced: null }
    context.set(key, slot)
    return slot
  }

  #force(frame: Frame, key: Key, held: Held, force: Force): void {
    this.#slot(frame, key, held).forced ??= force
  }

  #references(scope: Scope): void {
    for (const reference of scope.references) {
      const variable = reference.resolved
      const node = reference.identifier as TSESTree.Node
      if (node.type === 'JSXIdentifier') this.#jsx.add(node)
      if (variable && !isTypePosition(reference)) this.#mention(variable, scope, node)
    }
  }

  #mention(variable: Variable, scope: Scope, node: TSESTree.Node): void {
    if (variable.scope.type === 'function-expression-name' || variable.name === 'this') return
    const frame = this.frames.ofVariable(variable)
    if (frame.kind === 'program') return
    const isArguments = variable.defs.length === 0
    if (isArguments && (variable.name !== 'arguments' || !isFunction(variable.scope.block))) return
    if (isArguments) this.#sloppyArguments(variable.scope, node)
    const from = this.frames.at(scope, node)
    if (from.activation !== frame.activation) {
      const slot = isArguments
        ? this.#slot(frame, 'arguments', { kind: 'arguments', fn: variable.scope.block as FunctionNode })
        : this.#slot(frame, variable, { kind: 'variable', variable })
      slot.mentions.push(node)
    } else if (!isArguments) {
      const statement = withBetween(from, frame)
      if (statement) this.#force(frame, variable, { kind: 'variable', variable }, { kind: 'with', node: statement })
    }
  }

  /** `arguments` of a sloppy function with plain parameters is tied to them: V8 moves all of them to the context. */
  #sloppyArguments(scope: Scope, node: TSESTree.Node): void {
    if (scope.isStrict) return
    const frame = this.frames.of(scope)
    if (frame.kind !== 'function') return
    for (const variable of scope.variables)
      if (variable.defs.some((d) => d.type === 'Parameter'))
        this.#force(frame, variable, { kind: 'variable', variable }, { kind: 'arguments', node })
  }

  #catch(clause: TSESTree.CatchClause): void {
    const scope = this.frames.scopes.acquire(clause)
    if (!scope || !clause.param) return
    const frame = this.frames.of(scope)
    const force: Force = { kind: 'catch', node: clause }
    if (clause.param.type !== 'Identifier') this.#force(frame, 'thrown', { kind: 'thrown', clause }, force)
    else for (const variable of scope.variables) this.#force(frame, variable, { kind: 'variable', variable }, force)
  }

  #this(node: TSESTree.Node): void {
    const receiver = this.#receiverOf(node)
    if (receiver) this.#slot(receiver, 'this', thisOf(receiver)).mentions.push(node)
  }

  /** The frame whose `this` an arrow captures; null where no arrow stands in between, or at the top level. */
  #receiverOf(node: TSESTree.Node): Frame | null {
    let isCaptured = false
    for (let from = node, at = node.parent; at; from = at, at = at.parent) {
      if (isFunction(at)) {
        if (at.type !== 'ArrowFunctionExpression') return isCaptured ? this.frames.ofHead(at) : null
        isCaptured = true
      } else if (at.type === 'StaticBlock' || (isField(at) && at.value === from)) {
        const owner = isCaptured && classOfMember(at)
        return owner ? this.frames.initOf(owner, at.type === 'StaticBlock' || at.static) : null
      }
    }
    return null
  }

  #super(node: TSESTree.Node): void {
    this.#this(node)
    if (node.parent?.type !== 'MemberExpression') return
    const home = homeOf(node)
    const frame = home && this.frames.around(home.fn ?? home.object)
    if (frame && (home.fn === null || frame.kind === 'object'))
      this.#slot(frame, 'home', { kind: 'home', object: home.object }).mentions.push(node)
  }

  #with(statement: TSESTree.WithStatement): void {
    const scope = this.frames.scopes.acquire(statement)
    if (scope)
      this.#force(this.frames.of(scope), 'object', { kind: 'object', statement }, { kind: 'with', node: statement })
  }

  /** A direct `eval` may name whatever is visible: V8 keeps all of it, in strict code too. */
  #eval(call: TSESTree.CallExpression): void {
    const force: Force = { kind: 'eval', node: call }
    let scope: Scope | null = this.syntax.sourceCode.getScope(call)
    const chain: Frame[] = []
    for (let at: Frame | null = this.frames.at(scope, call); at; at = at.parent) chain.push(at)
    for (; scope; scope = scope.upper) {
      for (const variable of scope.variables) {
        const frame = this.frames.ofVariable(variable)
        if (frame.kind === 'program' || variable.name === 'this' || scope.type === 'function-expression-name') continue
        if (variable.defs.length > 0 && chain.includes(frame))
          this.#force(frame, variable, { kind: 'variable', variable }, force)
      }
    }
    for (const frame of chain) {
      const { node } = frame
      if (frame.kind === 'init' || frame.kind === 'static') this.#force(frame, 'this', thisOf(frame), force)
      if (frame.kind !== 'function' || !isFunction(node) || node.type === 'ArrowFunctionExpression') continue
      this.#force(frame, 'this', thisOf(frame), force)
      this.#force(frame, 'arguments', { kind: 'arguments', fn: node }, force)
    }
  }

  /** `<Chart />` mentions `Chart`; not every scope manager says so. */
  #jsxNames(): void {
    for (const name of this.syntax.all('JSXIdentifier')) {
      const { parent } = name
      const isObject = parent.type === 'JSXMemberExpression' && parent.object === name
      if (isObject && name.name === 'this') this.#this(name)
      else if (
        !this.#jsx.has(name) &&
        (isObject || (parent.type === 'JSXOpeningElement' && /^[A-Z_$]/.test(name.name)))
      ) {
        const scope = this.syntax.sourceCode.getScope(name)
        const variable = resolve(name.name, scope)
        if (variable) this.#mention(variable, scope, name)
      }
    }
  }
}

/** The `this` of a function's own frame. */
export function thisOf({ kind, node }: Frame): Held {
  const isStatic = kind === 'static' || (node.parent?.type === 'MethodDefinition' && node.parent.static)
  return { kind: 'this', node, isStatic }
}

function homesIn(syntax: Syntax): TSESTree.Node[] {
  return syntax.all('Super').flatMap((node) => {
    const home = node.parent.type === 'MemberExpression' ? homeOf(node) : null
    return home?.fn ? [home.object] : []
  })
}

interface Home {
  readonly object: Extract<Held, { kind: 'home' }>['object']
  /** The method, in an object literal. */
  readonly fn: FunctionNode | null
}

/** The object literal, or the class where static, whose method uses `super`. A class's prototype holds no payload. */
function homeOf(node: TSESTree.Node): Home | null {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'StaticBlock') return homeClass(at)
    if (isField(at)) return at.static ? homeClass(at) : null
    if (!isFunction(at) || at.type === 'ArrowFunctionExpression') continue
    const { parent } = at
    if (parent.type === 'MethodDefinition') return parent.static ? homeClass(parent) : null
    return parent.type === 'Property' && parent.parent.type === 'ObjectExpression'
      ? { object: parent.parent, fn: at }
      : null
  }
  return null
}

function homeClass(member: TSESTree.Node): Home | null {
  const object = classOfMember(member)
  return object && { object, fn: null }
}

function isField(node: TSESTree.Node): node is TSESTree.PropertyDefinition | TSESTree.AccessorProperty {
  return node.type === 'PropertyDefinition' || node.type === 'AccessorProperty'
}

/** V8 goes by the name alone: `eval?.(…)` and `(0, eval)(…)` are ordinary calls. */
function isDirectEval(call: TSESTree.CallExpression): boolean {
  return call.callee.type === 'Identifier' && call.callee.name === 'eval' && !call.optional
}

function withBetween(from: Frame, to: Frame): TSESTree.Node | null {
  for (let at: Frame | null = from; at && at !== to; at = at.parent) if (at.kind === 'with') return at.node
  return null
}

function resolve(name: string, scope: Scope): Variable | null {
  for (let at: Scope | null = scope; at; at = at.upper) {
    const variable = at.set.get(name)
    if (variable) return variable.defs.length > 0 ? variable : null
  }
  return null
}

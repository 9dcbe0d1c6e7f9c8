import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, isFunction, isInside } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'
import { scopeNodeOf, type Variable } from './bindings.js'
import type { Frame, Frames, Scope } from './frames.js'
import type { Capture, How } from './held.js'
import { Mentions, type Slot, thisOf } from './mentions.js'
import { isTypePosition } from './type-positions.js'

const MAX_SLOTS = 400

/**
 * What a closure keeps alive by V8's rules, in Node 18 to 26 alike:
 *
 * - A variable that any function nested in its scope mentions lives in a heap context of that scope, whether or not
 *   that function is ever made, called, or still there.
 * - Every function made in the scope holds that context and those of the scopes around, even if it mentions nothing.
 * - Blocks have contexts of their own; `var` and the cases of a `switch` do not.
 *
 * Exact where what runs is what is written: a build that turns blocks or arrows into ES5 functions shares more.
 * Module scope is left out: there is one copy of it for ever. Computed on the first question, once per file.
 */
export class Contexts {
  #mentions: Mentions | null = null
  readonly #captures = new Map<TSESTree.Node, readonly Capture[]>()
  readonly #chains = new Map<Frame, readonly Frame[]>()
  readonly #inner = new Map<FunctionNode, readonly Scope[]>()

  /** `runsOnce` says which functions only run when the program starts: their scopes are as good as the module's. */
  constructor(
    readonly syntax: Syntax,
    readonly runsOnce: (fn: FunctionNode) => boolean = () => false,
  ) {}

  /** What a function keeps alive, or a class through its methods, and why; innermost scope first. */
  captures(closure: FunctionNode | ClassNode): readonly Capture[] {
    const known = this.#captures.get(closure)
    if (known) return known
    const around = this.#frames?.around(closure) ?? null
    const captures = around ? this.#held(around).flatMap((frame) => this.#capturesIn(frame, closure)) : []
    this.#captures.set(closure, captures)
    return captures
  }

  /**
   * What a generator or async function keeps alive while it is suspended at a `yield` or `await`: its parameters,
   * `this`, the locals that have a value by then, and its own context chain. `dead` are those that nothing after the
   * suspension mentions; V8's interpreter and baseline compiler keep them, its optimising compiler may not.
   */
  suspended(fn: FunctionNode, at: TSESTree.Node): readonly Capture[] {
    const frames = this.#frames
    const head = frames?.ofHead(fn)
    if (!frames || !head) return []
    const frame = (dead: boolean): How => ({ kind: 'frame', node: at, dead })
    const captures: Capture[] = fn.params.flatMap((parameter, index): Capture[] =>
      parameter.type === 'RestElement' || parameter.type === 'Identifier' || parameter.type === 'TSParameterProperty'
        ? []
        : [{ held: { kind: 'argument', fn, index }, how: frame(true), mentions: [] }],
    )
    if (fn.type !== 'ArrowFunctionExpression') captures.push({ held: thisOf(head), how: frame(false), mentions: [] })
    for (const scope of this.#scopesOf(fn, head, frames)) {
      for (const variable of scope.variables) {
        const [definition] = variable.defs
        const isAssigned = definition?.type === 'Parameter' || (definition?.node.range[0] ?? Infinity) < at.range[0]
        if (!definition || definition.type === 'FunctionName' || !isAssigned) continue
        const dead = variable.references.every((r) => r.identifier.range[0] < at.range[1])
        captures.push({ held: { kind: 'variable', variable }, how: frame(dead), mentions: [] })
      }
    }
    return [...captures, ...this.captures(fn)]
  }

  get #frames(): Frames | null {
    const scopes = this.syntax.sourceCode.scopeManager
    return scopes && (this.#mentions ??= new Mentions(this.syntax, scopes)).frames
  }

  /**
   * What a function itself, or one nested in it, mentions of the functions around it; cheaper than all that it keeps.
   * In the order of its text.
   */
  used(fn: FunctionNode): { readonly variables: readonly Variable[]; readonly ofThis: TSESTree.Node | null } {
    const scope = this.syntax.sourceCode.scopeManager?.acquire(fn, true)
    const variables = new Set<Variable>()
    for (const reference of scope?.through ?? []) {
      const variable = reference.resolved
      if (variable && variable.defs.length > 0 && !isTypePosition(reference)) variables.add(variable)
    }
    return {
      variables: [...variables].filter((v) => isFunction(scopeNodeOf(v)) && v.name !== 'this'),
      ofThis: fn.type === 'ArrowFunctionExpression' ? this.#thisIn(fn) : null,
    }
  }

  /** A `this` in an arrow that is the one around the arrow. */
  #thisIn(arrow: FunctionNode): TSESTree.Node | null {
    const mentions = [...this.syntax.inside(arrow, 'ThisExpression'), ...this.syntax.inside(arrow, 'Super')]
    return mentions.find((node) => onlyArrowsBetween(node, arrow)) ?? null
  }

  #scopesOf(fn: FunctionNode, head: Frame, frames: Frames): readonly Scope[] {
    const known = this.#inner.get(fn)
    if (known) return known
    const scopes = frames.scopes.scopes.filter(
      (scope) => isInside(scope.block, fn) && frames.of(scope).activation === head.activation,
    )
    this.#inner.set(fn, scopes)
    return scopes
  }

  /** The frame and those around it that have a context. */
  #held(frame: Frame): readonly Frame[] {
    const known = this.#chains.get(frame)
    if (known) return known
    const chain: Frame[] = []
    for (let at: Frame | null = frame; at && at.kind !== 'program'; at = at.parent)
      if (this.#mentions?.contextOf(at) && !this.#isOnce(at)) chain.push(at)
    this.#chains.set(frame, chain)
    return chain
  }

  #isOnce({ activation: { node } }: Frame): boolean {
    return isFunction(node) && this.runsOnce(node)
  }

  #capturesIn(frame: Frame, closure: TSESTree.Node): Capture[] {
    const slots = [...(this.#mentions?.contextOf(frame)?.values() ?? [])]
    // So many variables are a program inside a function: asked for each closure, they would cost their square.
    if (slots.length > MAX_SLOTS) return []
    return slots.map((slot) => ({
      held: slot.held,
      how: howOf(slot, frame, closure),
      mentions: slot.mentions,
    }))
  }
}

function howOf({ mentions, forced }: Slot, frame: Frame, closure: TSESTree.Node): How {
  const own = mentions.find((node) => isInside(node, closure))
  if (own) return { kind: 'used', node: own }
  const [first] = mentions
  // A mention by another function names the culprit; where there is none, what else put it there does.
  if (first) return { kind: 'shared', by: sharerOf(first, frame), node: first }
  return forced ?? { kind: 'catch', node: frame.node }
}

/** Whether only arrows stand between a node and `fn`, `fn` included. */
function onlyArrowsBetween(node: TSESTree.Node, fn: FunctionNode): boolean {
  for (let from = node, at = node.parent; at; from = at, at = at.parent) {
    if (at === fn) return true
    if (isFunction(at) && at.type !== 'ArrowFunctionExpression') return false
    if (at.type === 'StaticBlock' || (at.type === 'PropertyDefinition' && at.value === from)) return false
  }
  return false
}

/** The outermost function around a mention that is made in the frame's own function. */
function sharerOf(mention: TSESTree.Node, frame: Frame): TSESTree.Node {
  let sharer = mention
  for (let at = mention.parent; at && at !== frame.node && at !== frame.activation.node; at = at.parent)
    if (isFunction(at) || at.type === 'PropertyDefinition' || at.type === 'StaticBlock') sharer = at
  return sharer
}

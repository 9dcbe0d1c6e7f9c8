import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { type ClassNode, isFunction, isInside } from '../syntax/nodes.js'
import type { Syntax } from '../syntax/walk.js'
import type { Frame, Frames } from './frames.js'
import type { Capture, How } from './held.js'
import { Mentions, type Slot, thisOf } from './mentions.js'

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

  constructor(readonly syntax: Syntax) {}

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
    const scopes = frames?.scopes.scopes ?? []
    if (!frames || !head) return []
    const frame = (dead: boolean): How => ({ kind: 'frame', node: at, dead })
    const captures: Capture[] = fn.params.flatMap((parameter, index): Capture[] =>
      parameter.type === 'RestElement' || parameter.type === 'Identifier' || parameter.type === 'TSParameterProperty'
        ? []
        : [{ held: { kind: 'argument', fn, index }, how: frame(true), mentions: [] }],
    )
    if (fn.type !== 'ArrowFunctionExpression') captures.push({ held: thisOf(head), how: frame(false), mentions: [] })
    for (const scope of scopes) {
      if (!isInside(scope.block, fn) || frames.of(scope).activation !== head.activation) continue
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
    if (!this.syntax.sourceCode.scopeManager) return null
    return (this.#mentions ??= new Mentions(this.syntax)).frames
  }

  /** The frame and those around it that have a context. */
  #held(frame: Frame): readonly Frame[] {
    const known = this.#chains.get(frame)
    if (known) return known
    const chain: Frame[] = []
    for (let at: Frame | null = frame; at && at.kind !== 'program'; at = at.parent)
      if (this.#mentions?.contextOf(at)) chain.push(at)
    this.#chains.set(frame, chain)
    return chain
  }

  #capturesIn(frame: Frame, closure: TSESTree.Node): Capture[] {
    const slots = [...(this.#mentions?.contextOf(frame)?.values() ?? [])]
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

/** The outermost function around a mention that is made in the frame's own function. */
function sharerOf(mention: TSESTree.Node, frame: Frame): TSESTree.Node {
  let sharer = mention
  for (let at = mention.parent; at && at !== frame.node && at !== frame.activation.node; at = at.parent)
    if (isFunction(at) || at.type === 'PropertyDefinition' || at.type === 'StaticBlock') sharer = at
  return sharer
}

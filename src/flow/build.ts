import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { childrenOf } from '../syntax/walk.js'
import { isClass, isFunction } from '../syntax/nodes.js'
import { neverRejects } from './settled.js'
import { type Flow, FlowBudgetError, type FlowEdge, GraphBuilder } from './graph.js'

const MAX_NODES = 2_000
const MAX_DEPTH = 150
const NONE: ReadonlySet<TSESTree.Node> = new Set()

/** Where control goes when it leaves a statement other than by its end. Each target is made on first use. */
interface Targets {
  readonly returns: () => number
  readonly throws: () => number
  readonly jumps: ReadonlyMap<string, () => number>
  /** Where an optional chain goes when it stops short. */
  readonly chainEnd?: number
}

/**
 * The control-flow graph of a function or program body, built backwards: each part is built in front of what follows
 * it, so that a `finally` block is simply built again in front of each of its continuations. `marked` nodes get a place
 * of their own in it, although control neither branches nor leaves there: assignments that fill or empty something.
 *
 * @throws FlowBudgetError where the body is too large or too deep.
 */
export function buildFlow(
  body: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  marked: ReadonlySet<TSESTree.Node> = NONE,
): Flow {
  const builder = new FlowBuilder(sourceCode, marked)
  return builder.build(body)
}

class FlowBuilder {
  readonly #graph = new GraphBuilder(MAX_NODES)
  #depth = 0

  constructor(
    readonly sourceCode: Readonly<TSESLint.SourceCode>,
    readonly marked: ReadonlySet<TSESTree.Node>,
  ) {}

  build(body: TSESTree.Node): Flow {
    const end = this.#graph.add(null)
    const throws = this.#graph.add(null)
    const targets: Targets = { returns: () => end, throws: () => throws, jumps: new Map() }
    const entry = this.#statement(body, end, targets)
    return { nodes: this.#graph.nodes, entry, exits: { end, throws }, copiesOf: (node) => this.#graph.copiesOf(node) }
  }

  #sequence(nodes: readonly (TSESTree.Node | null)[], next: number, targets: Targets): number {
    return nodes.reduceRight((after, node) => (node ? this.#statement(node, after, targets) : after), next)
  }

  #statement(node: TSESTree.Node, next: number, targets: Targets): number {
    if (++this.#depth > MAX_DEPTH) throw new FlowBudgetError()
    try {
      const after = this.marked.has(node) ? this.#graph.add(node, { to: next, kind: 'normal' }) : next
      return this.#build(node, after, targets)
    } finally {
      this.#depth--
    }
  }

  #build(node: TSESTree.Node, next: number, targets: Targets): number {
    if (isFunction(node) || isClass(node)) return next
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression': {
        const yes = this.#statement(node.consequent, next, targets)
        const no = node.alternate ? this.#statement(node.alternate, next, targets) : next
        return this.#branch(node.test, yes, no, targets)
      }
      case 'LogicalExpression':
        return this.#logical(node, next, targets)
      case 'AssignmentPattern':
        return this.#perhaps(node.right, next, targets)
      case 'AssignmentExpression': {
        const isShort = node.operator === '||=' || node.operator === '&&=' || node.operator === '??='
        const value = isShort ? this.#perhaps(node.right, next, targets) : this.#statement(node.right, next, targets)
        return this.#statement(node.left, value, targets)
      }
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForOfStatement':
      case 'ForInStatement':
        return this.#loop(node, next, targets)
      case 'SwitchStatement':
        return this.#switch(node, next, targets)
      case 'TryStatement':
        return this.#try(node, next, targets)
      case 'LabeledStatement':
        return this.#statement(node.body, next, withJumps(targets, [`break ${node.label.name}`, () => next]))
      case 'BreakStatement':
      case 'ContinueStatement': {
        const kind = node.type === 'BreakStatement' ? 'break' : 'continue'
        return targets.jumps.get(node.label ? `${kind} ${node.label.name}` : kind)?.() ?? next
      }
      case 'ReturnStatement': {
        const leave = this.#graph.add(node, { to: targets.returns(), kind: 'normal' })
        return node.argument ? this.#statement(node.argument, leave, targets) : leave
      }
      case 'ThrowStatement':
        return this.#statement(node.argument, this.#graph.add(node, { to: targets.throws(), kind: 'strong' }), targets)
      case 'AwaitExpression':
      case 'YieldExpression': {
        const edges: FlowEdge[] = [{ to: next, kind: 'normal' }]
        if (node.type === 'AwaitExpression')
          edges.push({ to: targets.throws(), kind: neverRejects(node.argument, this.sourceCode) ? 'weak' : 'strong' })
        // The consumer of a generator may stop at any yield: `return()` runs its `finally` blocks.
        else edges.push({ to: targets.returns(), kind: 'strong' })
        const at = this.#graph.add(node, ...edges)
        return node.argument ? this.#statement(node.argument, at, targets) : at
      }
      case 'ChainExpression':
        return this.#statement(node.expression, next, { ...targets, chainEnd: next })
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node, next, targets)
      case 'TaggedTemplateExpression':
      case 'ImportExpression':
        return this.#sequence(childrenOf(node, this.sourceCode), this.#mayThrow(node, next, targets), targets)
      case 'MemberExpression':
        return this.#optional(
          node,
          node.object,
          this.#sequence([node.computed ? node.property : null], next, targets),
          targets,
        )
      default:
        return this.#sequence(childrenOf(node, this.sourceCode), next, targets)
    }
  }

  #mayThrow(node: TSESTree.Node, next: number, targets: Targets): number {
    return this.#graph.add(node, { to: next, kind: 'normal' }, { to: targets.throws(), kind: 'weak' })
  }

  #call(node: TSESTree.CallExpression | TSESTree.NewExpression, next: number, targets: Targets): number {
    const called = this.#sequence(node.arguments, this.#mayThrow(node, next, targets), targets)
    return this.#optional(node, node.callee, called, targets)
  }

  /** `object` in front of `next`; where the chain is optional here, a branch past its end. */
  #optional(node: TSESTree.Node, object: TSESTree.Node, next: number, targets: Targets): number {
    if (!('optional' in node) || !node.optional || targets.chainEnd === undefined)
      return this.#statement(object, next, targets)
    const branch = this.#graph.add(
      null,
      { to: next, kind: 'normal', when: { test: object, holds: true } },
      { to: targets.chainEnd, kind: 'normal', when: { test: object, holds: false } },
    )
    return this.#statement(object, branch, targets)
  }

  #branch(test: TSESTree.Node, yes: number, no: number, targets: Targets): number {
    if (++this.#depth > MAX_DEPTH) throw new FlowBudgetError()
    try {
      if (test.type === 'UnaryExpression' && test.operator === '!') return this.#branch(test.argument, no, yes, targets)
      if (test.type === 'LogicalExpression' && test.operator === '&&')
        return this.#branch(test.left, this.#branch(test.right, yes, no, targets), no, targets)
      if (test.type === 'LogicalExpression' && test.operator === '||')
        return this.#branch(test.left, yes, this.#branch(test.right, yes, no, targets), targets)
      if (test.type === 'Literal') return test.value ? yes : no
      const branch = this.#graph.add(
        null,
        { to: yes, kind: 'normal', when: { test, holds: true } },
        { to: no, kind: 'normal', when: { test, holds: false } },
      )
      return this.#statement(test, branch, targets)
    } finally {
      this.#depth--
    }
  }

  /** An expression that is evaluated or skipped. */
  #perhaps(node: TSESTree.Node, next: number, targets: Targets): number {
    const taken = this.#statement(node, next, targets)
    return taken === next ? next : this.#graph.add(null, { to: taken, kind: 'normal' }, { to: next, kind: 'normal' })
  }

  #logical(node: TSESTree.LogicalExpression, next: number, targets: Targets): number {
    const right = this.#statement(node.right, next, targets)
    if (node.operator === '&&') return this.#branch(node.left, right, next, targets)
    if (node.operator === '||') return this.#branch(node.left, next, right, targets)
    const branch = this.#graph.add(null, { to: next, kind: 'normal' }, { to: right, kind: 'normal' })
    return this.#statement(node.left, branch, targets)
  }

  #loop(
    node:
      | TSESTree.ForStatement
      | TSESTree.WhileStatement
      | TSESTree.DoWhileStatement
      | TSESTree.ForOfStatement
      | TSESTree.ForInStatement,
    next: number,
    targets: Targets,
  ): number {
    const head = this.#graph.add(null)
    const update = node.type === 'ForStatement' && node.update ? this.#statement(node.update, head, targets) : head
    const label = node.parent.type === 'LabeledStatement' ? node.parent.label.name : null
    const jumps: [string, () => number][] = [
      ['break', () => next],
      ['continue', () => update],
    ]
    if (label) jumps.push([`continue ${label}`, () => update])
    const body = this.#statement(node.body, update, withJumps(targets, ...jumps))
    let test: number
    if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      const edges: FlowEdge[] = [
        { to: body, kind: 'normal' },
        { to: next, kind: 'normal' },
      ]
      const waits = node.type === 'ForOfStatement' && node.await
      if (waits) edges.push({ to: targets.throws(), kind: 'strong' })
      test = this.#graph.add(waits ? node : null, ...edges)
    } else if (node.test) test = this.#branch(node.test, body, next, targets)
    else test = body
    this.#graph.connect(head, { to: test, kind: 'normal' })
    if (node.type === 'DoWhileStatement') return body
    if (node.type === 'ForStatement') return node.init ? this.#statement(node.init, head, targets) : head
    return 'right' in node ? this.#statement(node.right, head, targets) : head
  }

  #switch(node: TSESTree.SwitchStatement, next: number, targets: Targets): number {
    const inner = withJumps(targets, ['break', () => next])
    const bodies: number[] = []
    let after = next
    for (const part of node.cases.toReversed()) bodies.unshift((after = this.#sequence(part.consequent, after, inner)))
    const fallback = node.cases.findIndex((part) => !part.test)
    let entry = fallback < 0 ? next : (bodies[fallback] ?? next)
    for (const [i, part] of [...node.cases.entries()].toReversed()) {
      if (!part.test) continue
      const branch = this.#graph.add(null, { to: bodies[i] ?? next, kind: 'normal' }, { to: entry, kind: 'normal' })
      entry = this.#statement(part.test, branch, targets)
    }
    return this.#statement(node.discriminant, entry, targets)
  }

  #try(node: TSESTree.TryStatement, next: number, targets: Targets): number {
    const { finalizer, handler } = node
    const before = (target: () => number): (() => number) =>
      finalizer ? once(() => this.#statement(finalizer, target(), targets)) : target
    const guarded: Targets = finalizer
      ? {
          returns: before(targets.returns),
          throws: before(targets.throws),
          jumps: new Map([...targets.jumps].map(([label, target]) => [label, before(target)])),
        }
      : targets
    const after = before(() => next)()
    const caught = handler ? once(() => this.#statement(handler.body, after, guarded)) : guarded.throws
    return this.#statement(node.block, after, { ...guarded, throws: caught })
  }
}

function withJumps(targets: Targets, ...jumps: readonly [string, () => number][]): Targets {
  return { ...targets, jumps: new Map([...targets.jumps, ...jumps]) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

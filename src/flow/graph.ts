import type { TSESTree } from '@typescript-eslint/utils'

/** A test and the outcome that an edge stands for; for `a?.b` the test is `a` and `true` means "not nullish". */
export interface Condition {
  readonly test: TSESTree.Node
  readonly holds: boolean
}

/**
 * A step from one node to the next. `strong`: an exception that must be reckoned with (throw, rejected await, a
 * generator left at a yield). `weak`: any call may throw.
 */
export interface FlowEdge {
  readonly to: number
  readonly kind: 'normal' | 'strong' | 'weak'
  readonly when?: Condition
}

/** A call, await, yield, return, throw or branch. `node` is null for joins and exits. */
export interface FlowNode {
  readonly node: TSESTree.Node | null
  readonly edges: FlowEdge[]
}

/** The control flow of one function. Code in a `finally` stands once per way of reaching it. */
export interface Flow {
  readonly nodes: readonly FlowNode[]
  readonly entry: number
  /** Where normal and abrupt completions leave. */
  readonly exits: { readonly end: number; readonly throws: number }
  /** Every copy of an expression or statement. */
  copiesOf(node: TSESTree.Node): readonly number[]
}

/** Grows a graph; throws `FlowBudgetError` past its bounds. */
export class GraphBuilder {
  readonly nodes: FlowNode[] = []
  readonly #copies = new Map<TSESTree.Node, number[]>()

  constructor(readonly maxNodes: number) {}

  add(node: TSESTree.Node | null, ...edges: FlowEdge[]): number {
    if (this.nodes.length >= this.maxNodes) throw new FlowBudgetError()
    const id = this.nodes.push({ node, edges }) - 1
    if (node) {
      const copies = this.#copies.get(node)
      if (copies) copies.push(id)
      else this.#copies.set(node, [id])
    }
    return id
  }

  connect(from: number, edge: FlowEdge): void {
    this.nodes[from]?.edges.push(edge)
  }

  copiesOf(node: TSESTree.Node): readonly number[] {
    return this.#copies.get(node) ?? []
  }
}

/** The function is too large or too deeply nested to be worth the time; its flow is unknown. */
export class FlowBudgetError extends Error {
  override readonly name = 'FlowBudgetError'
}

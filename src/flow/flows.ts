import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import { buildFlow } from './build.js'
import { type Flow, FlowBudgetError } from './graph.js'

/** The control flow of the functions of one file, each built on the first question. */
export class Flows {
  readonly #made = new Map<TSESTree.Node, Flow | null>()

  constructor(readonly sourceCode: Readonly<TSESLint.SourceCode>) {}

  /** The flow of a function, or of the file's top level; null where it is too large to follow. */
  of(fn: FunctionNode | null): Flow | null {
    const body = fn?.body ?? this.sourceCode.ast
    const known = this.#made.get(body)
    if (known !== undefined) return known
    const flow = this.#build(body)
    this.#made.set(body, flow)
    return flow
  }

  /** As `of`, with nodes of its own for what has none, such as assignments. */
  marking(fn: FunctionNode, marked: ReadonlySet<TSESTree.Node>): Flow | null {
    return this.#build(fn.body, marked)
  }

  #build(body: TSESTree.Node, marked?: ReadonlySet<TSESTree.Node>): Flow | null {
    try {
      return buildFlow(body, this.sourceCode, marked)
    } catch (error) {
      if (error instanceof FlowBudgetError) return null
      throw error
    }
  }
}

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
    let flow: Flow | null = null
    try {
      flow = buildFlow(body, this.sourceCode)
    } catch (error) {
      if (!(error instanceof FlowBudgetError)) throw error
    }
    this.#made.set(body, flow)
    return flow
  }
}

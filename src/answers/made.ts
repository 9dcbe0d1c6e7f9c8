import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { FunctionNode } from './identity.js'

/** A call that gives something which must be given back. */
export interface MadeSite<R extends { readonly kind: 'item' | 'body' }> {
  readonly kind: 'made'
  readonly node: TSESTree.CallExpression
  /** The call on the pool, where `node` calls a function of the file that makes it. */
  readonly taken?: TSESTree.CallExpression
  /** The catalogue's row. */
  readonly row: R
  /** The call as a message names it: `pool.connect()`. */
  readonly label: string
  /** The function that first has the value: the one around the call, or a callback that gets it as a parameter. */
  readonly home: FunctionNode | null
  /** The expression in `home` that gives the value, `await` included; null where `home` gets it as a parameter. */
  readonly given: TSESTree.Node | null
  /** The parameters of a callback: the value, what tells that there is none, a function that gives it back. */
  readonly parameters: {
    readonly value: TSESTree.Parameter | null
    readonly error: TSESTree.Parameter | null
    readonly release: TSESTree.Parameter | null
  } | null
  /** How sure it is that the call is the row's. */
  readonly confidence: Confidence
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'
import type { ClassNode } from '../syntax/nodes.js'
import type { Variable } from './bindings.js'

/**
 * What a heap context keeps alive.
 *
 * - `variable`: its value. - `this`: of a function, or of the field initialisers of a class. - `arguments`: all that was passed.
 * - `argument`: one parameter before it is taken apart. - `thrown`: the value a `catch` clause takes apart.
 * - `object`: that of a `with` statement. - `home`: the object or class whose method uses `super`.
 */
export type Held =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'this'; readonly node: TSESTree.Node; readonly isStatic: boolean }
  | { readonly kind: 'arguments'; readonly fn: FunctionNode }
  | { readonly kind: 'argument'; readonly fn: FunctionNode; readonly index: number }
  | { readonly kind: 'thrown'; readonly clause: TSESTree.CatchClause }
  | { readonly kind: 'object'; readonly statement: TSESTree.WithStatement }
  | { readonly kind: 'home'; readonly object: TSESTree.ObjectExpression | ClassNode }

/**
 * Why a closure keeps something.
 *
 * - `used`: the closure, or a function in it, mentions it at `node`. - `shared`: the function `by` mentions it at
 *   `node`, and both were made in one scope. - `eval`: a direct `eval` could. - `catch`: V8 keeps what a `catch` clause
 *   names in a context in any case. - `arguments`: in sloppy code `arguments` ties all parameters to the context.
 * - `with`: it is looked up through the object of a `with` statement. - `frame`: a suspended function holds it; `dead`
 *   where nothing reads it afterwards.
 */
export type How =
  | { readonly kind: 'used'; readonly node: TSESTree.Node }
  | { readonly kind: 'shared'; readonly by: TSESTree.Node; readonly node: TSESTree.Node }
  | { readonly kind: 'eval' | 'catch' | 'arguments' | 'with'; readonly node: TSESTree.Node }
  | { readonly kind: 'frame'; readonly node: TSESTree.Node; readonly dead: boolean }

/** Something a closure keeps alive, and why. */
export interface Capture {
  readonly held: Held
  readonly how: How
  /** Every mention of it by a function nested in its scope, the closure's own among them. */
  readonly mentions: readonly TSESTree.Node[]
}

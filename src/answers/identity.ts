import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Unknown } from './unknown.js'

/** Anything that may be `this`: a class, a constructor function with a prototype, an object literal with methods. */
export type Owner = TSESTree.ClassDeclaration | TSESTree.ClassExpression | FunctionNode | TSESTree.ObjectExpression

export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

/**
 * Where a reference chain starts.
 *
 * - `global`: an unresolved name that nothing shadows; the name is the first step of the path (`window` itself is dropped).
 * - `import`: a module; the first step of the path is the export, `default` or `*`.
 * - `parameter`: parameter `index` of `fn`, before any destructuring.
 * - `variable`: a binding that is no alias of anything else.
 * - `this`: the instance of `owner`, or the class itself where `isStatic`.
 * - `each`: an element of what `of` denotes, inside a loop or an array method.
 * - `value`: whatever `node` evaluates to, fresh at each evaluation.
 */
export type Root =
  | { readonly kind: 'global' }
  | { readonly kind: 'import'; readonly module: string }
  | { readonly kind: 'parameter'; readonly fn: FunctionNode; readonly index: number }
  | { readonly kind: 'variable'; readonly variable: TSESLint.Scope.Variable }
  | { readonly kind: 'this'; readonly owner: Owner; readonly isStatic: boolean }
  | { readonly kind: 'each'; readonly of: Reference }
  | { readonly kind: 'value'; readonly node: TSESTree.Node }

/** A root and the static property names that lead on from it: `req.socket` is parameter 0 and `['socket']`. */
export interface Reference {
  readonly kind: 'reference'
  readonly root: Root
  readonly path: readonly string[]
}

/** What an expression denotes. Two expressions are the same reference when their identities are equal. */
export type Identity = Reference | Unknown

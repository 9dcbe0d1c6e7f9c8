import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Confidence } from './confidence.js'
import type { ListenerSite } from './site.js'
import type { RetentionPath } from './path.js'
import type { Size } from './size.js'

/** A place where a function is put that outlives the run that made it. */
export interface Store {
  readonly node: TSESTree.Node
  /** The expression that is stored: a function, or an object that has functions. */
  readonly stored: TSESTree.Node
  readonly holder:
    'listener' | 'interval' | 'timer' | 'collection' | 'slot' | 'reaction' | 'wait' | 'hook' | 'returned' | 'registry'
  /** The holder in the reader's words, and where the file declares it. */
  readonly label: string
  readonly line: number | null
  readonly listener: ListenerSite | null
  readonly confidence: Confidence
}

/**
 * Something a long-lived function keeps alive without need.
 *
 * - `part`: it uses only `parts` of the value. - `shared`: it never uses it; the function on line `line` does, and both
 *   share one scope. - `caught`: it never uses it; V8 keeps a caught value for all functions of the `catch` block.
 * - `arguments`, `eval`, `with`: it never uses it; that is what keeps it. - `whole`: it uses it.
 * - `registered`: a `FinalizationRegistry` waits for the value to die and keeps it itself.
 * - `waiting`: a function that waits has no more use for it; `rest`: it will use only `parts` of it.
 * - `view`: it is no function: a part of a buffer or text is kept, and with it the whole.
 */
export interface LargeCapture {
  readonly kind: 'capture'
  readonly node: TSESTree.Node
  readonly store: Store
  readonly why:
    'part' | 'shared' | 'caught' | 'arguments' | 'eval' | 'with' | 'whole' | 'registered' | 'waiting' | 'rest' | 'view'
  /** The value in the reader's words. */
  readonly value: string
  /** The variable that holds it, where one does. */
  readonly variable: TSESLint.Scope.Variable | null
  readonly parts: readonly string[]
  /** The view, where that is what is stored. */
  readonly part?: TSESTree.Node
  /** The expressions that read the parts, in the functions that keep the value. */
  readonly reads: readonly TSESTree.MemberExpression[]
  /** The stored function; null where a value was bound. */
  readonly closure: TSESTree.Node | null
  /** Another function that mentions the value: what it is called, and where. */
  readonly sharer: { readonly label: string; readonly line: number } | null
  readonly size: Size
  readonly path: RetentionPath
  readonly confidence: Confidence
}

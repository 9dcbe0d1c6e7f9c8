import type { TSESTree } from '@typescript-eslint/utils'
import type { Through } from './calls.js'

/** What a mention stands for: the collection, or one of its entries, and the local helper's call it came through. */
export interface Standing {
  readonly isNested: boolean
  /** The key of the entry. */
  readonly key: TSESTree.Node | null
  readonly at: TSESTree.Node | null
  readonly call: Through | null
  /** Which collection of an entry that has several: `users` of `rooms.get(id).users`, the second of `[counts, timers]`. */
  readonly part: string | null
}

export const TOP: Standing = { isNested: false, key: null, at: null, call: null, part: null }

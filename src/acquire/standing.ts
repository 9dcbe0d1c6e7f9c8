import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Holder, Shrinking } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { substituted, type Through } from './calls.js'

/** What a mention stands for: the collection, or one of its entries, and the local helper's call it came through. */
export interface Standing {
  readonly isNested: boolean
  /** The key of the entry. */
  readonly key: TSESTree.Node | null
  readonly at: TSESTree.Node | null
  readonly call: Through | null
  /** Which collection of an entry that has several: `users` of `rooms.get(id).users`, the second of `[counts, timers]`. */
  readonly part: string | null
  /** It is the entry of a loop over all of them: what the loop adds to each is no entry of its own. */
  readonly isWalked: boolean
}

export const TOP: Standing = { isNested: false, key: null, at: null, call: null, part: null, isWalked: false }

/** What makes a collection smaller at a node. */
export function shrinkingAt(
  node: TSESTree.Node,
  how: Shrinking['how'],
  key: TSESTree.Node | null,
  { isNested, call, part }: Standing,
  context: LifetimeContext,
): Shrinking {
  return { node, how: isNested && how !== 'blank' ? 'inner' : how, key: substituted(key, call, context), part }
}

/** What adds to a collection at a node: the call of a local helper stands for what the helper does. */
export function growthAt(
  node: TSESTree.Node,
  keys: readonly TSESTree.Node[] | null,
  values: readonly TSESTree.Node[],
  { isNested, key, at, call, part }: Standing,
  holder: Holder,
  context: LifetimeContext,
): GrowthSite {
  const own = keys?.map((each) => substituted(each, call, context) ?? each) ?? null
  return {
    kind: 'growth',
    node: at ?? node,
    holder,
    // An entry of an entry is new where either key is; a list under a key grows whatever the key.
    keys: own === null ? null : [...own, ...(isNested && key ? [key] : [])],
    values: values.map((value) => substituted(value, call, context) ?? value),
    isNested,
    part,
    at: at ?? node,
    by: node,
  }
}

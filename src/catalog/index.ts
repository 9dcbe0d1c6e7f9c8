export type * from './schema.js'
export { BODIES, BODY_READER } from './bodies.js'
export { BINDING_BASES, BINDING_DECORATORS, CALLBACKS, OWNERS, WRAPPERS } from './callbacks/index.js'
export { CLIENT_GROUPS, CLIENTS } from './clients/index.js'
export { ITEMS } from './items.js'
export { LIFECYCLES } from './lifecycles/index.js'
export { LISTENERS } from './listeners.js'
export { type MemoRow, MEMOS } from './memos.js'
export { BYTES_PER_ELEMENT, COPYING, FETCHES, SLOT, TYPED_ARRAYS } from './sizes.js'
export { LARGE_TYPES, PRODUCERS, type ProducerRow } from './producers.js'
export { TABLES } from './tables.js'
export {
  END_EVENTS,
  FACTORIES,
  FAILURE_EVENTS,
  FAILURE_WORDS,
  LIVES,
  ONE_SHOT_EVENTS,
  PASSING_GLOBALS,
  POOLED,
  RESUMING_EVENTS,
  SERVING_EVENTS,
  SUCCESS_EVENTS,
  TEARDOWN_NAMES,
} from './lives.js'

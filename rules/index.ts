import noIneffectiveRemoval from './no-ineffective-removal.js'
import noLargeCapture from './no-large-capture.js'
import noOrphanedSiblingListener from './no-orphaned-sibling-listener.js'
import noPerCallClient from './no-per-call-client.js'
import noRequestStateOnSingleton from './no-request-state-on-singleton.js'
import noRetainedPromise from './no-retained-promise.js'
import noUnboundedCollection from './no-unbounded-collection.js'
import noUnconsumedBody from './no-unconsumed-body.js'
import noUnreleasedPoolItem from './no-unreleased-pool-item.js'
import noUnremovedListener from './no-unremoved-listener.js'

/** Every rule, in alphabetical order; `npm run new` adds to it. */
export const rules = [
  noIneffectiveRemoval,
  noLargeCapture,
  noOrphanedSiblingListener,
  noPerCallClient,
  noRequestStateOnSingleton,
  noRetainedPromise,
  noUnboundedCollection,
  noUnconsumedBody,
  noUnreleasedPoolItem,
  noUnremovedListener,
] as const

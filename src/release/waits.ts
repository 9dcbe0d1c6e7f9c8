import type { Identity, Life, ListenerSite, Region, ReleaseVerdict } from '../answers/index.js'
import { ONE_SHOT_EVENTS, RESUMING_EVENTS } from '../catalog/index.js'
import { leastLifeOf, lifeAroundWait, pooledLifeOf, worksPerCall } from '../lifetime/least.js'
import { isFunction } from '../syntax/nodes.js'
import { isEnding, isFailure } from './interest.js'
import type { Siblings } from './siblings.js'

/** What a group of alternatives shows about its target and about the function that waits. */
interface Wait {
  /** How long the target lives at least, where its own life is unknown. */
  holdersOf(target: Identity): readonly Life[]
  /** Whether each call of a function waits anew. */
  readonly isPerCall: (call: Region) => boolean
}

/**
 * What can be learnt from alternatives that one another leave behind.
 *
 * | the group | its target outlives the wait | each call waits anew |
 * |---|---|---|
 * | waits for `drain` or `readable` | yes: the stream goes on after them | yes |
 * | one handler removes another of the group | yes: its author knew | yes |
 * | adds itself once more at the target's end | | yes |
 * | settles or calls back in a function with parameters, for an event that comes more than once | | yes |
 * | stands on what a pool gave, by `await pool.connect()` | yes: the pool gives it to the next | |
 * | stands on a field that only the constructor fills | as long as the instance | |
 */
export class Waits {
  constructor(readonly siblings: Siblings) {}

  of({ winner, beside }: Extract<ReleaseVerdict, { kind: 'orphaned' }>): Wait {
    const { context } = this.siblings.matches
    const resumes = beside.some(({ event }) => event?.kind === 'text' && RESUMING_EVENTS.has(event.text))
    const isKnown =
      winner.kind === 'listener' &&
      !isFailure(winner.site) &&
      !isEnding(winner.site) &&
      this.siblings.isPartlyRemoved(beside)
    const isSure = resumes || isKnown || this.siblings.addAgain(beside)
    const isWork = this.siblings.waitForWork(beside) && !comesOnce(beside)
    return {
      holdersOf: (target) =>
        [
          pooledLifeOf(target, context),
          leastLifeOf(target, context),
          resumes || isKnown ? lifeAroundWait(target, context) : null,
        ].filter((life) => life !== null),
      isPerCall: (call) => isSure || (isWork && isFunction(call.node) && worksPerCall(call.node, call.label, context)),
    }
  }
}

/** Whether what a group hopes for comes at most once in its target's life: `open`, `ready`. */
function comesOnce(beside: readonly ListenerSite[]): boolean {
  const hoped = beside.filter((site) => !isFailure(site) && !isEnding(site))
  return hoped.every(
    ({ event }) => event?.kind === 'text' && (ONE_SHOT_EVENTS.has(event.text) || event.text === 'connect'),
  )
}

import type { Series } from './job.js'

/** What one activation leaves behind: the slopes of a line through the batches. */
export interface Growth {
  readonly bytes: number
  readonly listeners: number
  readonly survivors: number
  readonly grows: boolean
}

/** Bytes per activation that count as growth by themselves: half a slot of an array. */
const leastBytes = 4
/** The engine's own tables and code drift by up to half of this, however much runs between two collections. */
const leastPerBatch = 4096
/** The share of all pairs of batches in which the later one must have more. */
const leastShare = 0.75
/** Listeners or survivors per activation that count: fewer than one in ten activations is a remnant that does not grow. */
export const leastCount = 0.1

interface Line {
  readonly slope: number
  /** The share of pairs that rise. */
  readonly rising: number
}

/**
 * The line of Theil and Sen through values at 0, 1, 2, …: the median of the slopes between all pairs. The engine's own tables
 * and code grow and shrink by steps of some kilobytes; one step would tilt a line of least squares and leaves this one alone.
 */
export function fit(values: readonly number[]): Line {
  if (values.length < 3) throw new Error(`A slope needs three values at least, not ${values.length}.`)
  const slopes = values.flatMap((value, i) => values.slice(i + 1).map((later, j) => (later - value) / (j + 1)))
  slopes.sort((a, b) => a - b)
  const middle = slopes.length / 2
  const slope = ((slopes[Math.ceil(middle) - 1] ?? NaN) + (slopes[Math.floor(middle)] ?? NaN)) / 2
  return { slope, rising: slopes.filter((one) => one > 0).length / slopes.length }
}

/** What a series says of one ending. */
export function growthOf(series: Series): Growth {
  const bytes = fit(series.bytes)
  const perActivation = bytes.slope / series.activations
  const listeners = fit(series.listeners).slope / series.activations
  const survivors = fit(series.survivors).slope / series.watched
  const byBytes = perActivation >= leastBytes && bytes.slope >= leastPerBatch && bytes.rising >= leastShare
  return {
    bytes: perActivation,
    listeners,
    survivors,
    grows: byBytes || listeners >= leastCount || survivors >= leastCount,
  }
}

/** Of all endings, the one that leaves most behind: an example grows if it grows in one of them. */
export function worstOf(all: readonly Series[]): Growth {
  const [worst] = all.map(growthOf).sort((a, b) => Number(b.grows) - Number(a.grows) || b.bytes - a.bytes)
  if (worst === undefined) throw new Error('Nothing was measured.')
  return worst
}

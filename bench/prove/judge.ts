import type { Series } from './job.js'

/** What one activation leaves behind: the slopes of a line through the batches. */
export interface Growth {
  readonly bytes: number
  readonly listeners: number
  readonly survivors: number
  readonly grows: boolean
}

/**
 * Bytes per activation that count as growth by themselves. An empty run of a batch differs from the next by some kilobytes
 * (compiled code, feedback of the engine), which is up to about ten bytes per activation.
 */
export const leastBytes = 16
/** A slope must also stand out from what scatters around it. */
const leastErrors = 4
/** Listeners or survivors per activation that count: fewer than one in ten activations is a remnant that does not grow. */
const leastCount = 0.1

interface Line {
  readonly slope: number
  /** Standard error of the slope. */
  readonly error: number
}

/** The line of least squares through values at 0, 1, 2, … */
export function fit(values: readonly number[]): Line {
  const n = values.length
  if (n < 3) throw new Error(`A slope needs three values at least, not ${n}.`)
  const middle = (n - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  let products = 0
  let squares = 0
  for (const [i, value] of values.entries()) {
    products += (i - middle) * (value - mean)
    squares += (i - middle) ** 2
  }
  const slope = products / squares
  const residue = values.reduce((sum, value, i) => sum + (value - mean - slope * (i - middle)) ** 2, 0)
  return { slope, error: Math.sqrt(residue / (n - 2) / squares) }
}

/** What a series says of one ending. */
export function growthOf(series: Series): Growth {
  const bytes = fit(series.bytes)
  const perActivation = bytes.slope / series.activations
  const listeners = fit(series.listeners).slope / series.activations
  const survivors = fit(series.survivors).slope / series.watched
  const byBytes = perActivation >= leastBytes && bytes.slope >= leastErrors * bytes.error
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

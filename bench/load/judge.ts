import { fit } from '../prove/judge.js'
import { amount, type Moment, type Seen } from './load.js'

/**
 * What the load shows: `leaks`: what has grown is still there after a pause; `churns`: it is let go of in the pause;
 * `starves`: requests wait in vain; `clean`: nothing grows.
 */
type Verdict = 'leaks' | 'churns' | 'starves' | 'clean'

/** What one version of a program leaves behind. */
export interface Figures {
  readonly requests: number
  /** Requests in a hundred that nothing answered. */
  readonly unanswered: number
  /** Sockets and server connections that a hundred requests leave open while the load lasts. */
  readonly sockets: number
  readonly connections: number
  /** Of these, those still open after the pause, at the end that keeps more. */
  readonly later: number
  /** Bytes that one request leaves on the heap and beside it. */
  readonly bytes: number
  readonly verdict: Verdict
}

/** In a hundred requests. What reuses its connections may still open one more now and then. */
const least = 5
/** In a hundred requests: a busy machine may leave some unanswered, a pool that is empty leaves all. */
const leastUnanswered = 25
/** Bytes per request that are growth by themselves: more than code that is still being compiled. */
const leastBytes = 4096
/** The share of all pairs of moments in which the later one must have more. */
const leastShare = 0.75
/** The share of what has grown that stays through the pause if it leaks. */
const leastStay = 0.5

/** @throws Error where the program did not do its work. */
export function figuresOf(seen: Seen): Figures {
  if (seen.moments.some(({ bytes }) => bytes === 0)) throw new Error('It measured nothing.')
  const line = (value: (moment: Moment) => number): { perRequest: number; rises: boolean } => {
    const { slope, rising } = fit(seen.moments.map(value))
    return { perRequest: slope / amount.batch, rises: rising >= leastShare }
  }
  const [sockets, connections, bytes] = [line((m) => m.sockets), line((m) => m.connections), line((m) => m.bytes)]
  const unanswered = (seen.unanswered / seen.requests) * 100
  const grows =
    [sockets, connections].some(({ perRequest, rises }) => perRequest * 100 >= least && rises) ||
    (bytes.perRequest >= leastBytes && bytes.rises)
  const [atProgram, atServer] = [stayOf(seen, (m) => m.sockets), stayOf(seen, (m) => m.connections)]
  // The server may have closed its end of a connection whose other end nobody reads.
  const { grown, stayed } = atProgram.stayed > atServer.stayed ? atProgram : atServer
  const freed = grown > 0 && stayed < grown * leastStay
  const verdict = unanswered >= leastUnanswered ? 'starves' : !grows ? 'clean' : freed ? 'churns' : 'leaks'
  if (verdict === 'clean' && seen.good < seen.requests / 2)
    throw new Error(`Only ${seen.good} of ${seen.requests} requests succeeded.`)
  return {
    requests: seen.requests,
    unanswered,
    sockets: sockets.perRequest * 100,
    connections: connections.perRequest * 100,
    later: (stayed / seen.requests) * 100,
    bytes: bytes.perRequest,
    verdict,
  }
}

/** How many have come in the batches, and how many of them are there after the pause. */
function stayOf({ moments, rested }: Seen, value: (moment: Moment) => number): { grown: number; stayed: number } {
  const [first, last] = [moments[0], moments.at(-1)]
  if (!first || !last) throw new Error('Nothing was measured.')
  const grown = value(last) - value(first)
  return { grown, stayed: Math.max(0, Math.min(grown, value(rested) - value(first))) }
}

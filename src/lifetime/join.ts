import type { Activation, Confidence, Region } from '../answers/index.js'
import { atLeast } from './confidence.js'

/** A region and all that enclose it, from the inside out. */
export function* enclosing(region: Region): Generator<Region> {
  for (let at: Region | null = region; at; at = at.parent) yield at
}

export function isWithin(inner: Region, outer: Region): boolean {
  for (const region of enclosing(inner)) if (region === outer) return true
  return false
}

/** Whether a run is over while the region around it goes on. */
export function isOutlivedBy(run: Activation, region: Region): boolean {
  return run.kind !== 'unknown' && run !== region && isWithin(run, region)
}

/** The edges by which `inner` repeats within `outer`, the innermost first. */
export function repeatingEdges(inner: Region, outer: Region): Region[] {
  const edges: Region[] = []
  for (const region of enclosing(inner)) {
    if (region === outer) break
    if (region.frequency === 'many') edges.push(region)
  }
  return edges
}

/** The innermost step from `inner` to `outer` that happens nobody knows how often, or at all. */
export function unknownEdge(inner: Region, outer: Region): Region | null {
  for (const region of enclosing(inner)) {
    if (region === outer) return null
    if (region.frequency === 'unknown') return region
  }
  return null
}

/** The surest of the edges, the innermost among equals. */
export function surest(edges: readonly Region[], confidenceOf: (edge: Region) => Confidence): Region | null {
  return edges.reduce<Region | null>(
    (best, edge) => (best && atLeast(confidenceOf(best), confidenceOf(edge)) ? best : edge),
    null,
  )
}

/** The innermost region that encloses both. */
export function commonRegion(a: Region, b: Region): Region {
  for (const region of enclosing(a)) if (isWithin(b, region)) return region
  throw new Error('two regions of one file share its program')
}

/** What is known of several places that run one piece of code: one region, several, or that one of them is unknown. */
export function joinActivations(places: readonly Activation[]): Activation | readonly Region[] {
  const regions = new Set<Region>()
  for (const place of places) {
    if (place.kind !== 'unknown') regions.add(place)
    else if (place.why !== 'cycle') return place
  }
  const [first, ...rest] = regions
  if (!first) return { kind: 'unknown', why: 'cycle' }
  return rest.length === 0 ? first : [...regions]
}

/** Whether a region is there from start to exit, or made once. */
export function isLongLived(region: Region): boolean {
  for (const at of enclosing(region)) if (at.frequency !== 'once') return false
  return true
}

import type { Confidence } from '../answers/index.js'

const ORDER: readonly Confidence[] = ['possible', 'likely', 'certain']

/** Whether `a` is at least as sure as `b`. */
export function atLeast(a: Confidence, b: Confidence): boolean {
  return ORDER.indexOf(a) >= ORDER.indexOf(b)
}

/** The least sure of several answers: what a finding that rests on all of them is worth. */
export function weakest(...confidences: readonly Confidence[]): Confidence {
  return confidences.reduce<Confidence>((a, b) => (atLeast(a, b) ? b : a), 'certain')
}

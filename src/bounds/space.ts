/**
 * How many different values an expression can have while the program runs.
 *
 * - `few`: literals, enums, unions, constant lists, remainders, names of types. - `code`: functions and classes of the source.
 * - `many`: ids, counters, the clock, random values, fields of requests and events, objects made by each call.
 * - `unknown`: nobody can say.
 */
export type Space = 'few' | 'code' | 'unknown' | 'many'

const ORDER: readonly Space[] = ['few', 'code', 'unknown', 'many']

/** The one with more values of two. */
export function larger(a: Space, b: Space): Space {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b
}

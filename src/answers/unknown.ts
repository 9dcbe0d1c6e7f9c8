/**
 * Why a question has no answer. Reasons are counted per file, so that a missed recall target can be explained.
 *
 * - `budget`: the step budget ran out, or the file is minified or generated.
 * - `call-result`: the value comes from a call that no catalogue row describes: `getBus().on(…)`.
 * - `caller`: a parameter; only the caller knows: `export const f = (bus) => bus.on(…)`.
 * - `cycle`: the answer depends on itself.
 * - `dynamic-name`: a property or event name that is not static: `bus[name](…)`.
 * - `escapes`: the function leaves the file through a position no row describes: `schedule(() => …)`.
 * - `fault`: an analysis threw; in tests it does.
 * - `field`: a field this file never assigns: inherited, injected or declared only.
 * - `guarded`: runs once per key or per object that only the run knows: `if (!map.has(k)) …`.
 * - `replaced`: a variable or field that is given new values as the program runs: `socket = new WebSocket(url)`.
 * - `syntax`: an expression the engine does not model.
 */
export type Reason =
  | 'budget'
  | 'call-result'
  | 'caller'
  | 'cycle'
  | 'dynamic-name'
  | 'escapes'
  | 'fault'
  | 'field'
  | 'guarded'
  | 'replaced'
  | 'syntax'

/** No answer, and why. Rules stay silent on it. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly why: Reason
}

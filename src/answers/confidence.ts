/**
 * How sure an answer is. A finding has the minimum over everything it rests on.
 *
 * - `certain`: proved in the file or by types.
 * - `likely`: a named convention (framework lifecycle, handler position, an imported emitter is a singleton).
 * - `possible`: one assumption.
 */
export type Confidence = 'certain' | 'likely' | 'possible'

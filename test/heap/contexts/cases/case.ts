/**
 * One measured rule as a small program. `run()` makes a large value by `payload()` and stores something by `keep(…)`;
 * `verdict` says whether the large value stays.
 */
export interface Case {
  readonly name: string
  readonly verdict: 'keeps' | 'frees'
  readonly source: string
  /** `sloppy` and `strict` JavaScript, or TypeScript whose output is its source without the types. */
  readonly language: 'sloppy' | 'strict' | 'typescript'
}

const make =
  (verdict: Case['verdict'], language: Case['language']) =>
  (name: string, source: string): Case => ({ name, verdict, language, source })

export const keeps = make('keeps', 'strict')
export const frees = make('frees', 'strict')
export const keepsSloppy = make('keeps', 'sloppy')
export const freesSloppy = make('frees', 'sloppy')
export const keepsTyped = make('keeps', 'typescript')
export const freesTyped = make('frees', 'typescript')

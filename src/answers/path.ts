/** What a step does to the one after it. */
type Edge = 'root' | 'holder' | 'closure' | 'value'

/** One step of a retention path; `line` is null only for a root that this file does not declare. */
export interface Step {
  readonly edge: Edge
  readonly label: string
  readonly line: number | null
}

/** Who keeps what alive: `root → holder → closure → value`. Never empty. */
export interface RetentionPath {
  readonly kind: 'path'
  readonly steps: readonly Step[]
}

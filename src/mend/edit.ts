/** A suggestion: the rule's text for it, and the changes to the file that carry it out. */
export interface Edit {
  /** The key of the rule's suggestion text. */
  readonly name: string
  readonly data: Readonly<Record<string, string>>
  readonly changes: readonly Change[]
}

export interface Change {
  readonly range: readonly [number, number]
  readonly text: string
}

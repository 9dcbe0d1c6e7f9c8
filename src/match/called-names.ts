/** The names that a text puts before a parenthesis and the like, so that whoever looks for calls need not read it again. */
export class CalledNames {
  /** `run` of `run(` and `run?.(`. */
  readonly plain: ReadonlySet<string>
  #generic: ReadonlySet<string> | null = null
  #tagged: ReadonlySet<string> | null = null

  constructor(readonly text: string) {
    this.plain = namesBefore(text, '(')
  }

  /** `Map` of `new Map<string, number>()`, and what is compared. */
  get generic(): ReadonlySet<string> {
    return (this.#generic ??= namesBefore(this.text, '<'))
  }

  /** `sql` of a tagged template. */
  get tagged(): ReadonlySet<string> {
    return (this.#tagged ??= namesBefore(this.text, '`'))
  }

  /** Whether a text may call, with or without type arguments, what some name says. */
  some(isWanted: (name: string) => boolean): boolean {
    return someOf(this.plain, isWanted) || someOf(this.generic, isWanted)
  }
}

export function someOf(names: ReadonlySet<string>, isWanted: (name: string) => boolean): boolean {
  for (const name of names) if (isWanted(name)) return true
  return false
}

/** From each mark backwards: a search for one character is quicker than one for any of many words. */
function namesBefore(text: string, mark: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    let end = withoutSpace(text, at)
    if (text.startsWith('?.', end - 2)) end = withoutSpace(text, end - 2)
    let start = end
    while (start > 0 && isOfName(text.charCodeAt(start - 1))) start--
    if (start < end) names.add(text.slice(start, end))
  }
  return names
}

function withoutSpace(text: string, end: number): number {
  let at = end
  while (at > 0 && text.charCodeAt(at - 1) <= SPACE) at--
  return at
}

const SPACE = 32

/** Letters, digits, `_` and `$`. */
function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  )
}

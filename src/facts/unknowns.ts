import type { Reason, Unknown } from '../answers/index.js'

/** Gets answers, and counts those that are unknown by reason. */
export class Unknowns {
  readonly counts = new Map<Reason, number>()

  /** A fault inside one analysis is an unknown answer, not a crash; the project's own tests let it through. */
  guarded<T>(answer: () => T): T | null {
    try {
      return answer()
    } catch (error) {
      if (process.env['MEMORY_LEAK_THROW'] === '1') throw error
      this.#count('fault')
      return null
    }
  }

  known<T extends { readonly kind: string }>(answer: () => T | Unknown): T | Unknown {
    const known = this.guarded(answer) ?? { kind: 'unknown', why: 'fault' }
    if (isUnknown(known)) this.#count(known.why)
    return known
  }

  #count(why: Reason): void {
    this.counts.set(why, (this.counts.get(why) ?? 0) + 1)
  }
}

function isUnknown(answer: { readonly kind: string }): answer is Unknown {
  return answer.kind === 'unknown'
}

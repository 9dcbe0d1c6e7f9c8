import { type Made, madeBodies, madeItems } from '../acquire/made.js'
import type { Activation, Confidence, MadeSite, ReleaseVerdict } from '../answers/index.js'
import type { ItemRow } from '../catalog/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isSetUp } from '../lifetime/conventions.js'
import { enclosing, repeatingEdges } from '../lifetime/join.js'
import type { Edit } from '../mend/edit.js'
import { madeEdits } from '../mend/made.js'
import { nameOf } from '../release/held-names.js'
import { nameOf as nameOfFunction } from '../syntax/nodes.js'
import { MadeReleases } from '../release/made.js'

/** Every question about what is lent out in one file: items of pools, bodies of responses. */
export class MadeFacts {
  readonly #releases: MadeReleases
  #items: readonly MadeSite<ItemRow>[] | null = null
  #bodies: readonly Made[] | null = null

  constructor(readonly context: LifetimeContext) {
    this.#releases = new MadeReleases(context)
  }

  get items(): readonly MadeSite<ItemRow>[] {
    this.#items ??= madeItems(this.context).filter((site) => this.#isKnown(site) && this.#repeats(site))
    return this.#items
  }

  /** Responses with a body, and the readers that lock one. */
  get bodies(): readonly Made[] {
    this.#bodies ??= isScript(this.context)
      ? []
      : madeBodies(this.context)
          .filter((site) => this.#repeats(site) && (!site.row.collected || this.#isOnServer))
          .flatMap((site) => [site, ...this.#releases.readersOf(site)])
    return this.#bodies
  }

  releaseOf(site: Made): ReleaseVerdict {
    return this.#releases.of(site)
  }

  /**
   * A thing that is lent for one use is hardly ever taken once and kept: a function that takes one is taken to run
   * again, unless its name says that it sets something up and nothing in it gives the thing back.
   */
  confidenceOf(site: Made, release: ReleaseVerdict): Confidence {
    const at = this.#regionOf(site)
    const edges = at.kind === 'unknown' ? [] : repeatingEdges(at, this.context.regions.program)
    const isOnce =
      edges.length > 0
        ? edges.every((edge) => edge.kind === 'call' && isSetUp(edge.label))
        : isSetUp((site.home && nameOfFunction(site.home)) ?? '')
    const repeats = release.kind === 'never' && isOnce && site.row.kind === 'item' ? 'possible' : 'likely'
    const limit = site.row.kind === 'body' ? (site.row.confidence ?? 'certain') : 'certain'
    return weakest(site.confidence, repeats, limit, release.kind === 'some-paths' ? release.confidence : 'certain')
  }

  isUsedInline(site: Made): boolean {
    return site.given !== null && this.#releases.heldBy(site).variables.size === 0
  }

  /** What the file calls the item or body, if it has a name. */
  nameOf(site: Made): string | null {
    return nameOf(site.row, this.#releases.heldBy(site))
  }

  editsFor(site: Made, release: ReleaseVerdict): readonly Edit[] {
    return madeEdits(site, release, this.#releases.heldBy(site), this.context)
  }

  /** Whether the file runs in Node: a browser has connections enough, and lets go of them sooner. */
  get #isOnServer(): boolean {
    return /\bprocess\.|\bBuffer\b|\brequire\(|['"](?:node:|undici['"])/.test(this.context.syntax.sourceCode.text)
  }

  /** Where only the name of the pool speaks for a call, what is done with the item must fit. */
  #isKnown(site: MadeSite<ItemRow>): boolean {
    if (site.confidence === 'certain' || !site.row.marks) return true
    const { members } = this.#releases.heldBy(site)
    return site.row.marks.some((mark) => members.has(mark)) || this.#isGivenToPool(site)
  }

  /** `pool.release(item)` */
  #isGivenToPool(site: MadeSite<ItemRow>): boolean {
    const { matcher } = this.context
    const { uses } = this.#releases.heldBy(site)
    return uses.some(
      (use) => use.kind === 'pass' && site.row.release.pool?.includes(matcher.calledName(use.node) ?? ''),
    )
  }

  /** Whether the call does not run only once, when the program starts. */
  #repeats(site: Made): boolean {
    const at = this.#regionOf(site)
    if (at.kind === 'unknown') return true
    for (const region of enclosing(at)) if (region.frequency === 'many' || region.frequency === 'unknown') return true
    return false
  }

  #regionOf(site: Made): Activation {
    return this.context.regions.at(site.node)
  }
}

/** A program that does one thing and ends: what it leaves open ends with it. */
function isScript({ filename, syntax }: LifetimeContext): boolean {
  return syntax.sourceCode.text.startsWith('#!') || /(?:^|\/)(?:bin|scripts|tools)\//.test(filename)
}

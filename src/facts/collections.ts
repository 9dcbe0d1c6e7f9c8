import type { BoundVerdict, Growth, GrowthSite, Holder, RetentionPath } from '../answers/index.js'
import { foreignLists } from '../acquire/foreign.js'
import { Holders } from '../acquire/holders.js'
import type { Handling } from '../acquire/handling.js'
import { handlingOf } from '../acquire/mentions.js'
import { tablesOf } from '../acquire/tables.js'
import { CollectionGrowth } from '../bounds/growth.js'
import { Keys } from '../bounds/keys.js'
import { boundOf } from '../bounds/verdict.js'
import { collectionPath } from '../heap/collection-path.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isLongLived } from '../lifetime/join.js'
import { collectionEdits } from '../mend/collections.js'
import type { Edit } from '../mend/edit.js'

/** Every question about the collections of one file. */
export class CollectionFacts {
  readonly #handling = new Map<Holder, Handling>()
  readonly #bounds = new Map<GrowthSite, BoundVerdict>()
  readonly #growth: CollectionGrowth
  #sites: readonly GrowthSite[] | null = null

  /** `hasTables`: the text may add to lists of the process. */
  constructor(
    readonly context: LifetimeContext,
    readonly hasTables: boolean,
  ) {
    this.#growth = new CollectionGrowth(new Keys(context), context)
  }

  /** The places that add to a collection that may outlive them, in source order for each collection. */
  get sites(): readonly GrowthSite[] {
    if (!this.#sites) {
      const tables = new Map([...(this.hasTables ? tablesOf(this.context) : []), ...foreignLists(this.context)])
      for (const [holder, handling] of tables) this.#handling.set(holder, handling)
      const own = new Holders(this.context.identities).all.filter((holder) => this.#mayOutlive(holder))
      this.#sites = [...own, ...tables.keys()].flatMap((holder) => this.handlingOf(holder).growth)
    }
    return this.#sites
  }

  growthOf(site: GrowthSite): Growth {
    return this.#growth.of(site, this.boundOf(site))
  }

  boundOf(site: GrowthSite): BoundVerdict {
    const known = this.#bounds.get(site)
    if (known) return known
    const bound = boundOf(site, this.handlingOf(site.holder), this.context)
    this.#bounds.set(site, bound)
    return bound
  }

  pathOf(site: GrowthSite, growth: Extract<Growth, { kind: 'grows' }>): RetentionPath {
    return collectionPath(site, growth.edge, this.context)
  }

  editsFor(site: GrowthSite, bound: BoundVerdict): readonly Edit[] {
    return collectionEdits(site, this.handlingOf(site.holder), bound, this.context)
  }

  handlingOf(holder: Holder): Handling {
    const handling = this.#handling.get(holder) ?? handlingOf(holder, this.context)
    this.#handling.set(holder, handling)
    return handling
  }

  /** A list that a function makes for itself is gone with it, unless the function runs once. */
  #mayOutlive({ scope, collection, declared }: Holder): boolean {
    if (scope !== 'closure' || /^(?:map|set|weak)$/.test(collection)) return true
    const region = this.context.regions.at(declared)
    return region.kind !== 'unknown' && isLongLived(region)
  }
}

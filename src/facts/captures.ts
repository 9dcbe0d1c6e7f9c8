import type { LargeCapture, ListenerSite } from '../answers/index.js'
import { Captures } from '../heap/captures.js'
import { closuresOf } from '../heap/closures.js'
import { declaredLine } from '../heap/path.js'
import { Reach } from '../heap/reach.js'
import { Sizes } from '../heap/sizes.js'
import { type KeptStore, Stores } from '../heap/stores.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { Lives } from '../lifetime/lives.js'
import { enclosingFunction } from '../syntax/nodes.js'
import type { ListenerFacts } from './listeners.js'

/** Every question about what the long-lived functions of one file keep alive. */
export class CaptureFacts {
  readonly all: readonly LargeCapture[]
  readonly #reach: Reach
  readonly #lives: Lives

  constructor(
    readonly context: LifetimeContext,
    readonly listeners: ListenerFacts,
    largeBytes: number | undefined,
  ) {
    this.#reach = new Reach(context)
    this.#lives = new Lives(context)
    const stores = [
      ...listeners.sites.flatMap((site) => this.#listener(site) ?? []),
      ...new Stores(context, this.#lives, this.#reach.calls).all(),
    ]
    const captures = new Captures(context, this.#reach, new Sizes(this.#reach, largeBytes))
    this.all = stores.flatMap((store) => captures.in(store) ?? [])
  }

  /** A listener that piles up on a target that outlives the run, and that no end of the run takes back. */
  #listener(site: ListenerSite): KeptStore | null {
    const { closures } = closuresOf(site.handler.node, this.#reach.calls)
    if (closures.every((closure) => enclosingFunction(closure) === null)) return null
    const growth = this.listeners.growthOf(site)
    if (growth.kind !== 'grows') return null
    const release = this.listeners.releaseOf(site)
    if (release.kind === 'released' || release.kind === 'handed-on' || release.kind === 'unknown') return null
    const life = this.#lives.of(site.target.identity, site.node)
    if (life.kind === 'unknown') return null
    return {
      node: site.node,
      stored: site.handler.node,
      holder: 'listener',
      label: site.target.label,
      line: declaredLine(site.target.identity, this.context),
      listener: site,
      region: life.region,
      confidence: weakest(growth.confidence, release.kind === 'some-paths' ? release.confidence : 'certain'),
    }
  }
}

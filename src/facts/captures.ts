import type { LargeCapture, Life, ListenerSite, ReleaseVerdict } from '../answers/index.js'
import { Captures } from '../heap/captures.js'
import { closuresOf } from '../heap/closures.js'
import { declaredLine } from '../heap/path.js'
import { Reach } from '../heap/reach.js'
import { registeredIn } from '../heap/registries.js'
import { Sizes } from '../heap/sizes.js'
import { type KeptStore, LASTING, Stores } from '../heap/stores.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosing, isWithin } from '../lifetime/join.js'
import { Lives } from '../lifetime/lives.js'
import { enclosingFunction, isInside } from '../syntax/nodes.js'
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
    this.all = [
      ...stores.flatMap((store) => captures.in(store) ?? []),
      ...registeredIn(context, this.#lives, this.#reach),
    ]
  }

  /**
   * A listener that stays for a connection or an instance, or until a teardown takes it back. What its own function
   * takes back, and what comes once, is short-lived.
   */
  #passing(site: ListenerSite, life: Life, release: ReleaseVerdict): KeptStore | null {
    const at = this.context.regions.at(site.node)
    const fn = enclosingFunction(site.node)
    if (at.kind === 'unknown' || !fn || site.once || site.awaited || site.signal.kind !== 'none') return null
    if (!isWithin(at, life.region)) return null
    if (release.kind === 'released' && (release.by.length === 0 || release.by.some((node) => isInside(node, fn))))
      return null
    const region = [...enclosing(at)].find(({ kind }) => LASTING.has(kind))
    if (!region || !isWithin(region, life.region) || (region === at && region.frequency === 'once')) return null
    return {
      node: site.node,
      stored: site.handler.node,
      holder: 'listener',
      label: site.target.label,
      line: declaredLine(site.target.identity, this.context),
      listener: site,
      region,
      isPassing: true,
      confidence: weakest(life.confidence, life.injected ? 'possible' : 'likely'),
    }
  }

  /** A listener that piles up on a target that outlives the run, and that no end of the run takes back. */
  #listener(site: ListenerSite): KeptStore | null {
    const { closures } = closuresOf(site.handler.node, this.#reach.calls)
    if (closures.every((closure) => enclosingFunction(closure) === null)) return null
    const life = this.#lives.of(site.target.identity, site.node)
    if (life.kind === 'unknown') return null
    const growth = this.listeners.growthOf(site)
    const release = this.listeners.releaseOf(site)
    if (release.kind === 'unknown') return null
    if (growth.kind !== 'grows' || release.kind === 'released' || release.kind === 'handed-on')
      return this.#passing(site, life, release)
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

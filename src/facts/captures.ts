import type { Confidence, LargeCapture, ListenerSite } from '../answers/index.js'
import { Captures } from '../heap/captures.js'
import { closuresOf } from '../heap/closures.js'
import { declaredLine } from '../heap/path.js'
import { Reach } from '../heap/reach.js'
import { registeredIn } from '../heap/registries.js'
import { Sizes } from '../heap/sizes.js'
import { type KeptStore, LASTING, Stores } from '../heap/stores.js'
import { pinnedBy } from '../heap/views.js'
import { atLeast, weakest } from '../lifetime/confidence.js'
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

  /** `mayBeLarge`: the text names something that makes large values. `least`: what is less sure is not looked for. */
  constructor(
    readonly context: LifetimeContext,
    readonly listeners: ListenerFacts,
    largeBytes: number | undefined,
    mayBeLarge: boolean,
    readonly least: Confidence,
  ) {
    this.#reach = new Reach(context)
    this.#lives = new Lives(context)
    const kept = new Stores(context, this.#lives, this.#reach.calls)
    const sizes = new Sizes(this.#reach, largeBytes)
    const captures = new Captures(context, this.#reach, sizes, least)
    const found = (stores: readonly KeptStore[]): readonly LargeCapture[] =>
      stores.filter(({ confidence }) => atLeast(confidence, least)).flatMap((store) => captures.in(store) ?? [])
    const sites = listeners.sites.filter((site) => this.#isMadeHere(site))
    const growing = sites.flatMap((site) => this.#listener(site) ?? [])
    const told = new Set(growing.map(({ listener }) => listener))
    const passing = mayBeLarge ? sites.flatMap((site) => (told.has(site) ? [] : (this.#passing(site) ?? []))) : []
    this.all = [
      ...found([...growing, ...kept.all()]),
      ...found(passing).filter(({ store }) => !store.listener || this.#outlastsItsRun(store.listener)),
      ...(mayBeLarge ? found(kept.passing(least)) : []),
      ...(mayBeLarge ? kept.ofViews().flatMap((store) => pinnedBy(store, sizes, this.#reach.calls) ?? []) : []),
      ...registeredIn(context, this.#lives, this.#reach),
    ]
  }

  /** Whether any of the functions is made by a run, not by the module. */
  #isMadeHere(site: ListenerSite): boolean {
    const { closures } = closuresOf(site.handler.node, this.#reach.calls)
    return closures.some(({ node: made }) => enclosingFunction(made) !== null)
  }

  /** What its own function takes back is short-lived. */
  #outlastsItsRun(site: ListenerSite): boolean {
    const release = this.listeners.releaseOf(site)
    const fn = enclosingFunction(site.node)
    if (release.kind === 'unknown' || !fn) return false
    return release.kind !== 'released' || (release.by.length > 0 && !release.by.some((node) => isInside(node, fn)))
  }

  /** A listener that stays for a connection or an instance, or until a teardown takes it back; what comes once does not. */
  #passing(site: ListenerSite): KeptStore | null {
    const at = this.context.regions.at(site.node)
    if (at.kind === 'unknown' || site.once || site.awaited || site.signal.kind !== 'none') return null
    const region = [...enclosing(at)].find(({ kind }) => LASTING.has(kind))
    if (!region || (region === at && region.frequency === 'once')) return null
    const life = this.#lives.of(site.target.identity, site.node)
    if (life.kind === 'unknown' || !isWithin(region, life.region)) return null
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
    const release = this.listeners.releaseOf(site)
    if (release.kind === 'released' || release.kind === 'handed-on' || release.kind === 'unknown') return null
    const growth = this.listeners.growthOf(site)
    if (growth.kind !== 'grows') return null
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

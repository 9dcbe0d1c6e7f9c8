import type {
  Activation,
  Growth,
  Lifetime,
  ListenerSite,
  ReleaseVerdict,
  RemovalSite,
  RetentionPath,
  Teardown,
} from '../answers/index.js'
import { ListenerSites } from '../acquire/listeners.js'
import { END_EVENTS } from '../catalog/index.js'
import type { Retained } from '../escape/retained.js'
import { listenerPath } from '../heap/path.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { type Evidence, growthOf } from '../lifetime/growth.js'
import { isWithin } from '../lifetime/join.js'
import { lifecycleOf } from '../lifetime/lifecycles.js'
import { Lives } from '../lifetime/lives.js'
import { enclosingFunction, isExecutor } from '../syntax/nodes.js'
import { homeOf } from '../release/home.js'
import { Matches } from '../release/match.js'
import { Teardowns } from '../release/teardown.js'
import { Releases } from '../release/verdict.js'

/** Every question about the listeners of one file. */
export class ListenerFacts {
  readonly sites: readonly ListenerSite[]
  readonly #lives: Lives
  readonly #matches: Matches
  readonly #releases: Releases
  readonly #teardowns: Teardowns
  readonly #growth = new Map<ListenerSite, Growth>()

  constructor(readonly context: LifetimeContext) {
    const sites = new ListenerSites(context.matcher, context.uses)
    this.sites = sites.added
    this.#lives = new Lives(context)
    this.#matches = new Matches(sites.removed, sites.added, context)
    this.#teardowns = new Teardowns(this.#matches, context)
    this.#releases = new Releases(this.#teardowns, (site) => this.holderOf(site))
  }

  /** Does the target outlive the run that adds the listener, and does that run repeat within the target's life? */
  growthOf(site: ListenerSite): Growth {
    const known = this.#growth.get(site)
    if (known) return known
    const holder = this.holderOf(site)
    const growth = growthOf(holder, this.activationOf(site), this.#evidenceFor(site), this.context)
    this.#growth.set(site, growth)
    return growth
  }

  /** As `growthOf`, for a listener that waits beside alternatives: what the group shows counts too. */
  growthOfWait(site: ListenerSite, orphaned: Extract<ReleaseVerdict, { kind: 'orphaned' }>): Growth {
    const growth = this.growthOf(site)
    const holder = this.holderOf(site)
    const isOpen = holder.kind === 'unknown' || holder.injected === true
    if (growth.kind === 'grows' ? growth.confidence !== 'possible' : !isOpen) return growth
    const wait = this.#releases.waits.of(orphaned)
    const holders = isOpen ? [holder, ...wait.holdersOf(site.target.identity)] : [holder]
    const evidence = { ...this.#evidenceFor(site), isPerCall: wait.isPerCall }
    const answers = holders.map((life) => growthOf(life, this.activationOf(site), evidence, this.context))
    const grows = answers.filter((answer) => answer.kind === 'grows')
    return grows.find(({ confidence }) => confidence !== 'possible') ?? grows[0] ?? growth
  }

  #evidenceFor(site: ListenerSite): Evidence {
    const teardown = (): Teardown | null => this.teardownOf(site)
    const isPartOfWork = (): boolean => this.#isPartOfWork(site)
    let retained: readonly Retained[] | null = null
    const retainedBeside = (): readonly Retained[] => (retained ??= this.#retainedBeside(site))
    return {
      get retained() {
        return retainedBeside()
      },
      get isWork() {
        return isPartOfWork()
      },
      isEarly:
        site.event?.kind === 'text' &&
        /^(?:DOMContentLoaded|load|prerenderingchange|deviceready)$/.test(site.event.text),
      isLast:
        site.event?.kind === 'text' && (END_EVENTS.has(site.event.text) || /^(?:end|finish)$/.test(site.event.text)),
      get asymmetric() {
        return (teardown()?.removes.length ?? 0) > 0
      },
      get isCollected() {
        return teardown()?.collects ?? false
      },
      get sameTarget() {
        return teardown()?.sameTarget ?? false
      },
    }
  }

  /** Whether the function around takes the listener back itself somewhere, or adds it while it makes a promise. */
  #isPartOfWork(site: ListenerSite): boolean {
    const home = homeOf(site.node, this.context).fn
    for (let fn = enclosingFunction(site.node); fn && fn !== home; fn = enclosingFunction(fn))
      if (isExecutor(fn)) return true
    return this.#matches.matching(site).some((removal) => homeOf(removal, this.context).fn === home)
  }

  /** How long does the target live? */
  holderOf(site: ListenerSite): Lifetime {
    const life = this.#lives.of(site.target.identity, site.node)
    // What is called a signal may be one of another kind, that has no 'abort'.
    const isAbort = site.event?.kind === 'text' && site.event.text === 'abort'
    return life.kind === 'life' && life.isSignal && !isAbort ? { kind: 'unknown', why: 'caller' } : life
  }

  /** Is it taken back? */
  releaseOf(site: ListenerSite): ReleaseVerdict {
    return this.#releases.of(site)
  }

  teardownOf(site: ListenerSite): Teardown | null {
    return this.#teardowns.of(site)
  }

  /** `destroy() { this.room.on('x', this.f) }`: the name of the teardown, where the same is added elsewhere too. */
  teardownThatAddsAgain(site: ListenerSite): string | null {
    return this.#teardowns.twinInTeardown(site) === site ? this.#teardowns.nameAround(site) : null
  }

  /** Removals with a function made on the spot that nobody is told about at the listener. */
  deadRemovals(): readonly RemovalSite[] {
    const told = new Set(
      this.sites
        .map((site) => this.#releases.of(site))
        .flatMap((verdict) => (verdict.kind === 'mismatched' ? [verdict.by] : [])),
    )
    return this.#matches.removals.filter(
      (removal) => this.#matches.isFresh(removal) && !told.has(removal.node) && !this.#matches.isServing(removal, null),
    )
  }

  retainedBy(site: ListenerSite): readonly Retained[] {
    const context = site.context ? this.context.retention.valueOf(site.context) : []
    return [...this.context.retention.by(site.handler.node), ...context]
  }

  /** The hook in which a framework's instance, or an instance with a teardown, releases what it holds. */
  hookOf(site: ListenerSite): string | null {
    const owner = this.#teardowns.ownerOf(site)
    return (owner && lifecycleOf(owner, this.context)?.teardown[0]) ?? null
  }

  /** What a listener and those added beside it keep: what one of them shows about the function around holds for all. */
  #retainedBeside(site: ListenerSite): readonly Retained[] {
    const own = this.retainedBy(site)
    if (own.length > 0) return own
    const home = enclosingFunction(site.node)
    return this.sites
      .filter(
        (other) => other !== site && enclosingFunction(other.node) === home && this.#matches.isSameTarget(other, site),
      )
      .flatMap((other) => this.retainedBy(other))
  }

  pathOf(site: ListenerSite, growth: Extract<Growth, { kind: 'grows' }>): RetentionPath {
    return listenerPath(site, growth.edge, this.retainedBy(site), this.context)
  }

  /** Where a listener is added; for a target that keeps a function once, where that function is made. */
  activationOf(site: ListenerSite): Activation {
    const at = this.context.regions.at(site.node)
    if (!site.deduplicates || at.kind === 'unknown') return at
    const made = this.#handlerLife(site)
    return made && made.kind !== 'unknown' && made !== at && isWithin(at, made) ? made : at
  }

  /** The region in which the handler is one and the same function. */
  #handlerLife(site: ListenerSite): Activation | null {
    const { identity } = site.handler
    if (identity.kind === 'unknown') return null
    const { root, path } = identity
    if (root.kind === 'this' && path.length === 1) {
      const keepsInstance = this.retainedBy(site).length > 0
      return keepsInstance ? this.context.regions.ofOwner(root.owner) : this.context.regions.at(root.owner)
    }
    if (root.kind !== 'variable' && root.kind !== 'import') return null
    const life = this.#lives.of(identity, site.node)
    return life.kind === 'life' ? life.region : null
  }
}

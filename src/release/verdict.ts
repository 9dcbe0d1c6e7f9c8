import type { TSESTree } from '@typescript-eslint/utils'
import type { Exit, FunctionNode, Lifetime, ListenerSite, ReleaseVerdict } from '../answers/index.js'
import { exitsWithout } from '../flow/exits.js'
import { conditionsAt } from '../flow/known.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { lifecycleOf } from '../lifetime/lifecycles.js'
import { isInside } from '../syntax/nodes.js'
import { handedOnBy } from './handed.js'
import { functionOf } from './handlers.js'
import { handleOf } from './handles.js'
import { homeOf, isUnder, nestedFunctionIn } from './home.js'
import type { Matches } from './match.js'
import { endsOtherwise, mayNeverFire, outlivesWork } from './once.js'
import { type Role, rolesOf } from './roles.js'
import { isAbortListener, Siblings } from './siblings.js'
import { Waits } from './waits.js'
import { ownerAround, type Teardowns } from './teardown.js'

const FAILURE_HANDLER = /^[#_]*(?:on|handle)_?(?:error|fail(?:ure|ed)?|timeout|abort(?:ed)?)$/i

/** What the releases of one listener add up to, by where each stands. */
interface Standing {
  /** Releases in the flow of the function that adds, or calls of a nested function that releases. */
  readonly inFlow: Set<TSESTree.Node>
  /** Statements that return a cleanup to the framework: on the paths they end, it is released. */
  readonly returned: TSESTree.Node[]
  readonly sure: TSESTree.Node[]
  readonly handed: TSESTree.Node[]
  readonly partial: Role[]
  /** Releases that run when the listener itself fires. */
  readonly own: TSESTree.Node[]
}

/** Appendix B: is a listener taken back? */
export class Releases {
  readonly #memo = new Map<ListenerSite, ReleaseVerdict>()

  readonly matches: Matches
  readonly siblings: Siblings
  readonly waits: Waits
  readonly context: LifetimeContext

  /** @param holderOf The life of the target of a listener. */
  constructor(
    readonly teardowns: Teardowns,
    readonly holderOf: (site: ListenerSite) => Lifetime,
  ) {
    this.matches = teardowns.matches
    this.context = teardowns.context
    this.siblings = new Siblings(teardowns.matches)
    this.waits = new Waits(this.siblings)
  }

  of(site: ListenerSite): ReleaseVerdict {
    const known = this.#memo.get(site)
    if (known) return known
    const verdict = this.#besideSiblings(site, this.#verdict(site))
    this.#memo.set(site, verdict)
    return verdict
  }

  /** A listener that goes only when it fires may be left behind by one that fires instead. */
  #besideSiblings(site: ListenerSite, verdict: ReleaseVerdict): ReleaseVerdict {
    if (verdict.kind !== 'some-paths' || verdict.only === null) return verdict
    const beside = this.siblings.of(site)
    const winner = this.siblings.winnerOver(site)
    // Whichever of several alternatives comes first takes all of them back.
    if (!winner)
      return this.siblings.areReleased(site) ? { kind: 'released', by: beside.map((other) => other.node) } : verdict
    const group = beside.filter((other) => this.siblings.winnerOver(other))
    const isElsewhere = winner.kind === 'listener' && !beside.includes(winner.site)
    return { kind: 'orphaned', winner, group, beside: isElsewhere ? [...beside, winner.site] : beside }
  }

  #verdict(site: ListenerSite): ReleaseVerdict {
    const handed = handedOnBy(site, this.context)
    if (handed) return handed
    const { signal } = site
    if (signal.kind === 'unreadable') return { kind: 'unknown', why: 'syntax' }
    const aborts = signal.kind === 'signal' ? this.matches.runningAbortsOf(signal.identity, site) : []
    const handle = site.handle === 'disposable' ? handleOf(site, this.context) : null
    const byHandle = handle?.kind === 'kept' ? handle.releases : []
    const standing = this.#stand(site, [...aborts, ...byHandle, ...this.matches.matching(site)])
    const decided = this.#decide(site, standing)
    if (decided) return this.#despiteMiss(site, decided)
    // An abort listener with `once` goes only if the signal aborts, which most never do.
    if (site.once && !isAbortListener(site)) {
      const isLikely = mayNeverFire(site, this.holderOf(site), this.context) || this.#isForgotten(site)
      const confidence = isLikely ? 'likely' : 'possible'
      return { kind: 'some-paths', confidence, exits: [], only: labelOf(site) }
    }
    const again = this.teardowns.twinInTeardown(site)
    if (again) return { kind: 'mismatched', by: again.node, because: 'again' }
    const miss = this.matches.nearMissOf(site)
    if (miss?.because === 'unclear') return { kind: 'unknown', why: 'dynamic-name' }
    if (miss?.because) return { kind: 'mismatched', by: miss.removal.node, because: miss.because }
    return { kind: 'never', teardown: this.teardowns.of(site), deadSignal: signal.kind === 'signal' }
  }

  /** `componentDidUpdate() { bus.on('x', this.f) }`: an emitter keeps one more each time, and a teardown removes one. */
  #pilesUpBefore(site: ListenerSite): boolean {
    if (site.deduplicates) return false
    const owner = this.teardowns.ownerOf(site)
    const row = owner && lifecycleOf(owner, this.context)
    const home = homeOf(site.node, this.context).fn
    const hook = owner && this.context.members.of(owner).find((method) => method.fn === home)
    if (!row || !hook || !(row.many.includes(hook.name) || row.render?.includes(hook.name))) return false
    const at = this.context.regions.at(site.node)
    const removesToo = this.matches.removals.some((removal) => home !== null && isInside(removal.node, home))
    return !removesToo && at.kind !== 'unknown' && at.node === home
  }

  /** Whether the teardown of its owner removes other listeners and not this one. */
  #isForgotten(site: ListenerSite): boolean {
    const holder = this.holderOf(site)
    if (holder.kind === 'life' && holder.region.kind !== 'program' && !holder.injected) return false
    const teardown = this.teardowns.of(site)
    return teardown !== null && teardown.sameTarget && teardown.removes.length > 0
  }

  /** `onUnmount(() => document.off('x', f))` for what a watcher puts on `window`: its other branch is no teardown. */
  #despiteMiss(site: ListenerSite, decided: ReleaseVerdict): ReleaseVerdict {
    if (decided.kind !== 'handed-on' && decided.kind !== 'some-paths') return decided
    const miss = this.matches.nearMissOf(site)
    if (!miss?.because || miss.because === 'unclear') return decided
    const { fn } = homeOf(miss.removal.node, this.context)
    const inTeardown =
      fn !== null &&
      this.context.uses.of(fn).some((use) => {
        const row = use.kind === 'argument' ? this.context.matcher.callback(use.call, use.argument) : null
        return row?.runs === 'teardown'
      })
    return inTeardown ? { kind: 'mismatched', by: miss.removal.node, because: miss.because } : decided
  }

  /** Sorts the releases of a site by where they stand; see Appendix B, classes 1 to 4. */
  #stand(site: ListenerSite, releases: readonly TSESTree.Node[]): Standing {
    const standing: Standing = { inFlow: new Set(), returned: [], sure: [], handed: [], partial: [], own: [] }
    const home = homeOf(site.node, this.context).fn
    const owner = this.teardowns.ownerOf(site)
    for (const release of releases) {
      const at = homeOf(release, this.context)
      if (at.fn === home) standing.inFlow.add(at.anchor)
      else if (isUnder(release, home)) this.#standNested(release, home, site, standing, 0)
      else if (owner !== null && ownerAround(release, this.context) === owner) {
        const sibling = this.#siblingHandlerAround(release, site)
        if (this.#isOwnHandler(release, site)) standing.partial.push({ kind: 'self' })
        else if (sibling) standing.partial.push({ kind: 'event', event: labelOf(sibling) })
        else if (isFailureHandler(release, this.context)) standing.partial.push({ kind: 'failure' })
        else standing.sure.push(release)
      } else if (at.fn !== null || home === null) standing.handed.push(release)
      // What the file does once, when it is loaded, takes nothing back that comes later.
    }
    return standing
  }

  #standNested(
    release: TSESTree.Node,
    home: FunctionNode | null,
    site: ListenerSite,
    standing: Standing,
    depth: number,
  ): void {
    const fn = nestedFunctionIn(release, home, this.context)
    if (!fn || depth > 2) {
      standing.handed.push(release)
      return
    }
    const roles = rolesOf(fn, site, this.context)
    if (roles.length === 0) standing.handed.push(release)
    if (roles.some(({ kind }) => kind === 'self')) standing.own.push(release)
    for (const role of roles) {
      if (role.kind === 'sure') standing.sure.push(release)
      else if (role.kind === 'handed') standing.handed.push(release)
      else if (role.kind === 'returned') standing.returned.push(role.node)
      else if (role.kind !== 'called') standing.partial.push(role)
      else if (homeOf(role.node, this.context).fn === home) standing.inFlow.add(homeOf(role.node, this.context).anchor)
      else if (isInside(role.node, fn)) continue
      else if (isUnder(role.node, home)) this.#standNested(role.node, home, site, standing, depth + 1)
      else standing.handed.push(release)
    }
  }

  /** Whether a release in another member runs only when the listener itself fires: `this.onLoad` removes `this.onLoad`. */
  #isOwnHandler(release: TSESTree.Node, site: ListenerSite): boolean {
    const { identity } = site.handler
    const name = identity.kind === 'reference' && identity.root.kind === 'this' ? identity.path[0] : undefined
    for (let at = release.parent; at; at = at.parent) {
      if ((at.type === 'MethodDefinition' || at.type === 'PropertyDefinition') && name !== undefined)
        return (
          (at.key.type === 'Identifier' && at.key.name === name) ||
          (at.key.type === 'PrivateIdentifier' && `#${at.key.name}` === name)
        )
    }
    return false
  }

  /** The sibling whose handler is the member that holds a release: `this.onError` removes `this.onData`. */
  #siblingHandlerAround(release: TSESTree.Node, site: ListenerSite): ListenerSite | null {
    return (
      this.siblings.of(site).find((other) => {
        const fn = other === site ? null : functionOf(other.handler.node, this.context)
        return fn !== null && isInside(release, fn)
      }) ?? null
    )
  }

  #decide(site: ListenerSite, { inFlow, returned, sure, handed, partial, own }: Standing): ReleaseVerdict | null {
    if (sure.length > 0)
      return this.#pilesUpBefore(site)
        ? { kind: 'some-paths', confidence: 'likely', exits: [], only: 'teardown' }
        : { kind: 'released', by: sure }
    if (returned.length > 0) {
      // A component that throws is unmounted whole; only a way out that returns nothing is worth a word.
      const verdict = this.#onPaths(site, new Set([...inFlow, ...returned]))
      return verdict.kind === 'some-paths' && verdict.confidence !== 'possible'
        ? verdict
        : { kind: 'released', by: returned }
    }
    const kinds = new Set(partial.map((role) => role.kind))
    if (kinds.has('success') && kinds.has('failure')) return { kind: 'released', by: [] }
    if (handed.length > 0) return { kind: 'handed-on', to: 'other code of this file' }
    if (inFlow.size > 0) {
      const verdict = this.#onPaths(site, inFlow)
      if (verdict.kind !== 'some-paths' || partial.length === 0) return verdict
      return { ...verdict, confidence: 'possible' }
    }
    const [first] = partial
    if (!first) return null
    const certain =
      (kinds.has('success') && this.#hasFailureSide(site)) ||
      (kinds.has('self') && (endsOtherwise(site, this.context) || outlivesWork(site, own, this.context)))
    return {
      kind: 'some-paths',
      confidence: certain ? 'likely' : 'possible',
      exits: [],
      only: first.kind === 'event' ? first.event : first.kind,
    }
  }

  /** Whether the file shows a `.catch` beside the `.then` that releases. */
  #hasFailureSide(site: ListenerSite): boolean {
    const home = homeOf(site.node, this.context).fn
    return home !== null && this.context.syntax.membersNamed('catch').some((member) => isInside(member, home))
  }

  #onPaths(site: ListenerSite, releases: ReadonlySet<TSESTree.Node>): ReleaseVerdict {
    const { fn, anchor } = homeOf(site.node, this.context)
    const flow = this.context.flows.of(fn)
    if (!flow) return { kind: 'unknown', why: 'budget' }
    const leaving = exitsWithout(flow, anchor, releases, conditionsAt(anchor, this.context.syntax.sourceCode))
    if (leaving.strong.length > 0 && !leaving.meetsRelease) {
      // The release stands before the listener: it clears what an earlier run left.
      return isBefore(releases, anchor)
        ? { kind: 'released', by: [...releases] }
        : { kind: 'handed-on', to: 'a path that cannot be followed' }
    }
    const exits: readonly Exit[] = leaving.strong.length > 0 ? leaving.strong : leaving.weak
    if (exits.length === 0) return { kind: 'released', by: [...releases] }
    return { kind: 'some-paths', confidence: leaving.strong.length > 0 ? 'likely' : 'possible', exits, only: null }
  }
}

/** `handleError() {…}`, `onTimeout() {…}`: a member that runs only where things go wrong. */
function isFailureHandler(node: TSESTree.Node, context: LifetimeContext): boolean {
  const owner = ownerAround(node, context)
  const method = owner && context.members.of(owner).find(({ fn }) => isInside(node, fn))
  return method !== null && method !== undefined && FAILURE_HANDLER.test(method.name)
}

function isBefore(releases: ReadonlySet<TSESTree.Node>, anchor: TSESTree.Node): boolean {
  return [...releases].some((release) => release.range[0] < anchor.range[0])
}

function labelOf(site: ListenerSite): string {
  return site.event?.kind === 'text' ? `'${site.event.text}'` : site.event ? `'${site.event.label}'` : 'the event'
}

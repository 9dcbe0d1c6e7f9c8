import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite, Winner } from '../answers/index.js'
import { enclosingFunction, isInside } from '../syntax/nodes.js'
import { raceOf } from '../scope/races.js'
import { groupBy } from '../syntax/walk.js'
import { functionOf, reachedFrom } from './handlers.js'
import { homeOf } from './home.js'
import { Interest, isEnding, isFailure } from './interest.js'
import type { Matches } from './match.js'

/**
 * Alternative one-shot listeners: added by one run to one target, each gone when it fires. What fires first leaves the
 * others behind unless its handler removes them too.
 *
 * Listeners of successive phases look alike; two are alternatives only where the file shows it:
 *
 * | evidence | example |
 * |---|---|
 * | both end the same | settle one promise, call one callback, answer one response |
 * | one of the handlers removes another listener of the group | a cleanup that forgets one |
 * | one event comes only where things go wrong | `done` and `error` |
 * | the handler closes the connection of this run | `bus.once('closing', () => socket.close())` |
 * | at the target's end the handler adds all of them once more | `once('end', () => this.connect())` |
 */
export class Siblings {
  readonly #interest: Interest
  readonly #winners = new Map<ListenerSite, Winner | null>()
  #groups: Map<FunctionNode | null, ListenerSite[]> | null = null
  #timers: Map<FunctionNode | null, TSESTree.CallExpression[]> | null = null

  constructor(readonly matches: Matches) {
    this.#interest = new Interest(matches.context)
  }

  /** What may come first and leave `site` behind; null where all that may removes it, or there is nothing. */
  winnerOver(site: ListenerSite): Winner | null {
    const known = this.#winners.get(site)
    if (known !== undefined) return known
    const winner = this.#isOneShot(site) ? this.#winnerOver(site) : null
    this.#winners.set(site, winner)
    return winner
  }

  /** The one-shot listeners that one run adds to the same target, the site itself included, in source order. */
  of(site: ListenerSite): readonly ListenerSite[] {
    return this.#oneShotsBeside(site)
      .filter((other) => this.matches.isSameTarget(site, other) && !areExclusive(site.node, other.node))
      .sort((a, b) => a.handler.node.range[0] - b.handler.node.range[0])
  }

  /** The one-shot listeners of one run, on whatever target. */
  #oneShotsBeside(site: ListenerSite): readonly ListenerSite[] {
    const home = homeOf(site.node, this.matches.context).fn
    this.#groups ??= groupBy(
      this.matches.listeners.filter((listener) => this.#isOneShot(listener)),
      (listener) => homeOf(listener.node, this.matches.context).fn,
    )
    return this.#groups.get(home) ?? []
  }

  /** Whether an alternative takes `site` back: by its handler, or as the end of the target. */
  areReleased(site: ListenerSite): boolean {
    return this.of(site).some((other) => {
      if (other === site) return false
      return isEnding(other)
        ? this.#interest.haveSameEnd(other.handler.node, site.handler.node)
        : this.#areAlternatives(other, site) && this.#removes(other, site)
    })
  }

  /** Whether some handler of the group removes another of it: its author knows that the target lives on. */
  isPartlyRemoved(group: readonly ListenerSite[]): boolean {
    return group.some((fired) => group.some((other) => other !== fired && this.#removesByName(fired, other)))
  }

  /** Whether the handlers of a group settle a promise, call back or answer: the group waits for work of this run. */
  waitForWork(group: readonly ListenerSite[]): boolean {
    return group.some((site) => this.#interest.outcomesOf(site.handler.node).size > 0)
  }

  /** Whether a handler of the group adds the group once more. */
  addAgain(group: readonly ListenerSite[]): boolean {
    return group.some((site) => this.#interest.addsAgain(site))
  }

  #winnerOver(site: ListenerSite): Winner | null {
    const listener = this.of(site).find(
      (other) =>
        other !== site &&
        !this.matches.isSameEvent(site, other) &&
        this.#areAlternatives(other, site) &&
        !this.#removes(other, site),
    )
    const winner = listener ?? this.#elsewhereOver(site)
    if (winner) return { kind: 'listener', node: winner.node, site: winner }
    return this.#timerOver(site) ?? this.#racerOver(site)
  }

  /** A listener of another target that settles the same: `site` removes it, and it does not remove `site`. */
  #elsewhereOver(site: ListenerSite): ListenerSite | null {
    if (isEnding(site)) return null
    return (
      this.#oneShotsBeside(site).find(
        (other) =>
          !this.matches.isSameTarget(site, other) &&
          !areExclusive(site.node, other.node) &&
          this.#removesByName(site, other) &&
          this.#interest.haveSameEnd(other.handler.node, site.handler.node) &&
          !this.#removes(other, site),
      ) ?? null
    )
  }

  /** Whether nobody waits for `site` any more when `fired` has come. */
  #areAlternatives(fired: ListenerSite, site: ListenerSite): boolean {
    // At its sender's end all its listeners go, unless they are added once more.
    if (isEnding(fired)) return !isEnding(site) && this.#interest.addsAgain(fired)
    const isSameEnd = this.#interest.haveSameEnd(fired.handler.node, site.handler.node)
    // Who waits for the target's end goes on waiting, unless for an outcome that has come; after a failure it ends.
    if (isEnding(site)) return isSameEnd && !isFailure(fired)
    if (isSameEnd || this.#interest.endsOwner(fired.handler.node)) return true
    const isSeen =
      functionOf(fired.handler.node, this.matches.context) !== null ||
      this.#interest.outcomesOf(fired.handler.node).size > 0
    if (!isSeen) return false
    if (isFailure(fired) !== isFailure(site) && enclosingFunction(fired.node) === enclosingFunction(site.node))
      return true
    return (
      this.#removesByName(site, fired) ||
      this.of(site).some((other) => other !== fired && this.#removesByName(fired, other))
    )
  }

  /** A timer of the same run that ends what the listener would have ended, and leaves it there. */
  #timerOver(site: ListenerSite): Winner | null {
    const { context } = this.matches
    this.#timers ??= groupBy(
      context.syntax.all('CallExpression').filter((call) => context.matcher.calledName(call) === 'setTimeout'),
      (call) => homeOf(call, context).fn,
    )
    const timer = (this.#timers.get(homeOf(site.node, context).fn) ?? []).find((call) => {
      const [callback] = call.arguments
      return (
        callback !== undefined &&
        !areExclusive(site.node, call) &&
        this.#interest.haveSameEnd(callback, site.handler.node) &&
        !this.#takesBack(callback, site)
      )
    })
    return timer ? { kind: 'timer', node: timer } : null
  }

  /** `Promise.race([once(bus, 'done'), sleep(1000)])`: another promise of the race settles first. */
  #racerOver(site: ListenerSite): Winner | null {
    if (!site.awaited) return null
    const race = raceOf(site.node, this.matches.context.identities.bindings)
    const list = race?.arguments[0]
    const other =
      list?.type === 'ArrayExpression'
        ? list.elements.find((element) => element && !isInside(site.node, element))
        : null
    return other ? { kind: 'race', node: other } : null
  }

  #isOneShot(site: ListenerSite): boolean {
    return !isAbortListener(site) && (site.once || this.#removesByName(site, site))
  }

  /** Whether `removed` is gone when `fired` has fired. */
  #removes(fired: ListenerSite, removed: ListenerSite): boolean {
    if (fired === removed && fired.once) return true
    return this.#takesBack(fired.handler.node, removed)
  }

  /** Whether a handler removes a listener, aborts its signal, or closes its target. */
  #takesBack(handler: TSESTree.Node, removed: ListenerSite): boolean {
    return (
      this.#runs(handler, this.#releasesOf(removed)) ||
      this.#interest.closesTarget(
        { handler: { node: handler, identity: removed.handler.identity } },
        removed.target.identity,
      )
    )
  }

  #removesByName(fired: ListenerSite, removed: ListenerSite): boolean {
    return this.#runs(fired.handler.node, this.#releasesOf(removed))
  }

  /** What takes a listener back: its removals, and aborting its signal. */
  #releasesOf(site: ListenerSite): readonly TSESTree.Node[] {
    const aborts = site.signal.kind === 'signal' ? this.matches.abortsOf(site.signal.identity) : []
    return [...aborts, ...this.matches.matching(site)]
  }

  /** Whether one of some nodes runs when a handler does: inside it, or inside something it calls. */
  #runs(handler: TSESTree.Node, nodes: readonly TSESTree.Node[]): boolean {
    if (nodes.length === 0) return false
    const fn = functionOf(handler, this.matches.context)
    return (
      fn !== null &&
      reachedFrom(fn, this.matches.context).some((reached) => nodes.some((node) => isInside(node, reached)))
    )
  }
}

/** Whether only one of two nodes runs: they stand on the two sides of a condition. */
function areExclusive(a: TSESTree.Node, b: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = a; at; at = at.parent) {
    const parent: TSESTree.Node | undefined = at.parent
    if (parent?.type !== 'IfStatement' && parent?.type !== 'ConditionalExpression') continue
    const other = at === parent.consequent ? parent.alternate : at === parent.alternate ? parent.consequent : null
    if (other && isInside(b, other)) return true
  }
  return false
}

/** A listener of a signal waits for whoever aborts, not for one of several outcomes. */
export function isAbortListener(site: ListenerSite): boolean {
  return site.event?.kind === 'text' && site.event.text === 'abort' && site.deduplicates
}

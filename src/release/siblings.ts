import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite } from '../answers/index.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { groupBy } from '../syntax/walk.js'
import type { Matches } from './match.js'

const MAX_DEPTH = 2

/**
 * Alternative one-shot listeners: added by one run to one target, each gone when it fires. What fires first leaves the
 * others behind unless its handler removes them too.
 */
export class Siblings {
  #groups: Map<FunctionNode | null, ListenerSite[]> | null = null

  constructor(readonly matches: Matches) {}

  /** The sibling whose event leaves `site` behind; null where every sibling removes it, or there is none. */
  winnerOver(site: ListenerSite): ListenerSite | null {
    return (
      this.of(site).find(
        (other) => other !== site && !this.matches.isSameEvent(site, other) && !this.#removes(other, site),
      ) ?? null
    )
  }

  /** The one-shot listeners that one function, or one promise's executor, adds to the same target, the site itself included, in source order. */
  of(site: ListenerSite): readonly ListenerSite[] {
    const { listeners } = this.matches
    this.#groups ??= groupBy(
      listeners.filter((listener) => this.#isOneShot(listener)),
      (listener) => enclosingFunction(listener.node),
    )
    return (this.#groups.get(enclosingFunction(site.node)) ?? [])
      .filter((other) => this.matches.isSameTarget(site, other))
      .sort((a, b) => a.handler.node.range[0] - b.handler.node.range[0])
  }

  #isOneShot(site: ListenerSite): boolean {
    return site.once || this.#removes(site, site)
  }

  /** Whether `removed` is taken back when `fired` fires. */
  #removes(fired: ListenerSite, removed: ListenerSite): boolean {
    if (fired === removed && fired.once) return true
    const handler = this.#handlerOf(fired)
    return handler !== null && this.#releasesOf(removed).some((release) => this.#runsIn(release, handler, 0))
  }

  /** What takes a listener back: its removals, and aborting its signal. */
  #releasesOf(site: ListenerSite): readonly TSESTree.Node[] {
    const aborts = site.signal.kind === 'signal' ? this.matches.abortsOf(site.signal.identity) : []
    return [...aborts, ...this.matches.matching(site)]
  }

  /** Whether a node runs when `fn` does: inside it, or inside something it calls. */
  #runsIn(node: TSESTree.Node, fn: FunctionNode, depth: number): boolean {
    if (isInside(node, fn)) return true
    const around = enclosingFunction(node)
    if (!around || depth > MAX_DEPTH) return false
    return this.matches.context.uses
      .of(around)
      .some((use) => use.kind === 'called' && !isInside(use.node, around) && this.#runsIn(use.node, fn, depth + 1))
  }

  /** The function that a listener calls, by its literal, its name, or the method it is. */
  #handlerOf(site: ListenerSite): FunctionNode | null {
    const node = unwrap(site.handler.node)
    if (isFunction(node)) return node
    const { context } = this.matches
    const variable = node.type === 'Identifier' ? context.identities.bindings.variableOf(node) : null
    const definition = variable?.defs[0]?.node as TSESTree.Node | undefined
    const value = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : definition
    if (isFunction(value)) return value
    const bound = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? node.callee.object : node
    const identity = bound.type === 'MemberExpression' ? context.identities.of(bound) : null
    if (identity?.kind !== 'reference' || identity.root.kind !== 'this' || bound.type !== 'MemberExpression')
      return null
    return context.members.of(identity.root.owner).find(({ name }) => name === staticKey(bound))?.fn ?? null
  }
}

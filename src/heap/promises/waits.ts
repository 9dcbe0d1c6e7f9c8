import type { TSESTree } from '@typescript-eslint/utils'
import type { Growth, HeldPromise, Region, Step } from '../../answers/index.js'
import type { Retained } from '../../escape/retained.js'
import { atLeast, weakest } from '../../lifetime/confidence.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { growthOf } from '../../lifetime/growth.js'
import { scopeNodeOf } from '../../scope/bindings.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../../syntax/nodes.js'
import { type Pending, PendingPromises } from './pending.js'
import { withoutReactions } from './settling.js'

const COMBINATORS = /^(?:race|any|all|allSettled)$/
const REACTIONS = /^(?:then|catch|finally)$/
/** Names of functions whose whole work is to wait. */
const WAITS = /^_*(?:wait|until|join|when|serve|listen|run|main|done|on)(?![a-z])/

type Grows = Extract<Growth, { kind: 'grows' }>

/** Everything that waits, run after run, for a promise that outlives the run and stays pending. */
export class Waits {
  constructor(
    readonly context: LifetimeContext,
    readonly pending: PendingPromises,
  ) {}

  all(): readonly HeldPromise[] {
    const { syntax } = this.context
    const combined = syntax.all('CallExpression').flatMap((call) => this.#combined(call) ?? [])
    const isTold = (node: TSESTree.Node): boolean => combined.some((found) => isInside(node, found.node))
    return [
      ...combined,
      ...syntax.all('CallExpression').flatMap((call) => (isTold(call) ? [] : (this.#reaction(call) ?? []))),
      ...syntax.all('AwaitExpression').flatMap((wait) => (isTold(wait) ? [] : (this.#await(wait) ?? []))),
    ]
  }

  /** `Promise.race([stopped, work()])` */
  #combined(call: TSESTree.CallExpression): HeldPromise | null {
    const callee = unwrap(call.callee)
    const [list] = call.arguments
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.object.name !== 'Promise')
      return null
    const method = staticKey(callee) ?? ''
    if (!COMBINATORS.test(method) || list?.type !== 'ArrayExpression') return null
    const isRace = method === 'race' || method === 'any'
    const found = list.elements.flatMap((element): readonly HeldPromise[] => {
      const pending = element && this.pending.of(element, call)
      const growth = pending && this.#growth(pending, call, true)
      // Without a winner, a loop only waits.
      if (!pending || !growth || (!isRace && growth.edge.kind === 'iteration')) return []
      return [this.#found(isRace ? 'race' : 'all', `Promise.${method}`, call, pending, growth)]
    })
    return found.find(({ confidence }) => atLeast(confidence, 'likely')) ?? found[0] ?? null
  }

  /** `closed.then(() => socket.end())` */
  #reaction(call: TSESTree.CallExpression): HeldPromise | null {
    const callee = unwrap(call.callee)
    if (callee.type !== 'MemberExpression') return null
    const method = staticKey(callee) ?? ''
    if (!REACTIONS.test(method) || withoutReactions(callee.object) !== callee.object) return null
    const pending = this.pending.of(callee.object, call)
    const growth = pending && this.#growth(pending, call, false)
    return pending && growth ? this.#found('reaction', method, call, pending, growth) : null
  }

  /** `await closed`: in a loop it is the last thing that happens. */
  #await(wait: TSESTree.AwaitExpression): HeldPromise | null {
    const pending = withoutReactions(wait.argument) === wait.argument ? this.pending.of(wait.argument, wait) : null
    const growth = pending && this.#growth(pending, wait, false)
    if (!pending || !growth || growth.edge.kind === 'iteration' || growth.edge.kind === 'interval') return null
    return this.#found('await', 'await', wait, pending, growth)
  }

  #growth(pending: Pending, node: TSESTree.Node, isRace: boolean): Grows | null {
    const at = this.context.regions.at(node)
    const retained = this.#retainedAround(node)
    const growth = growthOf(
      pending.life,
      at,
      {
        retained,
        asymmetric: false,
        isCollected: false,
        isLast: false,
        isEarly: false,
        isWork: isRace && at.kind !== 'unknown' && isWork(at),
        sameTarget: false,
      },
      this.context,
    )
    return growth.kind === 'grows' ? growth : null
  }

  /** What of the function around a wait mentions: its promise, or the function that waits, keeps it. */
  #retainedAround(node: TSESTree.Node): readonly Retained[] {
    const { identities, syntax } = this.context
    const names = syntax.inside(node, 'Identifier').flatMap((name) => identities.bindings.variableOf(name) ?? [])
    const locals = new Set(names.filter((variable) => isFunction(scopeNodeOf(variable))))
    return [...locals].map((variable) => ({ kind: 'variable', variable }))
  }

  #found(how: HeldPromise['how'], method: string, node: TSESTree.Node, pending: Pending, growth: Grows): HeldPromise {
    const line = node.loc.start.line
    const fn = enclosingFunction(node)
    const steps: Step[] = [
      { edge: 'root', label: pending.label, line: pending.line },
      how === 'await' && fn
        ? { edge: 'closure', label: 'suspended function', line: fn.loc.start.line }
        : { edge: 'holder', label: 'reaction', line },
    ]
    const kept = this.#retainedAround(node).find(
      (r) => r.kind === 'variable' && isInside(scopeNodeOf(r.variable), growth.edge.node),
    )
    const name = kept?.kind === 'variable' ? kept.variable.identifiers[0] : undefined
    if (name) steps.push({ edge: 'value', label: name.name, line: name.loc.start.line })
    return {
      kind: 'promise',
      node,
      how,
      what: pending.label,
      method,
      edge: growth.edge,
      ends: false,
      path: { kind: 'path', steps },
      confidence: weakest(growth.confidence, pending.confidence),
    }
  }
}

/** Whether a race is a step of some work that a caller asks for again and again: it is given something. */
function isWork(region: Region): boolean {
  return isFunction(region.node) && region.node.params.length > 0 && !WAITS.test(region.label)
}

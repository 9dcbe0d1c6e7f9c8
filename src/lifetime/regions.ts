import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode, Owner, Region } from '../answers/index.js'
import { classOfMember, isFunction, isLoop } from '../syntax/nodes.js'
import type { LifetimeContext, RegionTree } from './context.js'
import { componentScriptOf } from './frameworks/index.js'
import { regionOfFunction } from './functions.js'
import { guardedRegion } from './guards.js'
import { iterationOf } from './loops.js'
import { regionOfMethod } from './members.js'
import { regionOfOwner } from './owners.js'

/** The region tree of one file, built from the question upwards: nobody pays for functions that are not asked about. */
export class Regions implements RegionTree {
  readonly program: Region
  readonly #places = new Map<TSESTree.Node, Region>()
  readonly #functions = new Map<FunctionNode, Activation | null>()
  readonly #owners = new Map<Owner, Activation | null>()
  readonly #methods = new Map<Owner, Map<string, Activation | null>>()
  readonly #made = new Map<TSESTree.Node, Region[]>()
  readonly #context: LifetimeContext
  #cycles = 0

  constructor(context: Omit<LifetimeContext, 'regions'>) {
    this.#context = { ...context, regions: this }
    const node = context.syntax.sourceCode.ast
    this.program = { kind: 'program', node, parent: null, frequency: 'once', confidence: 'certain', label: 'program' }
  }

  get context(): LifetimeContext {
    return this.#context
  }

  at(node: TSESTree.Node): Activation {
    const known = this.#places.get(node)
    if (known) return known
    const region = this.#at(node)
    if (region.kind !== 'unknown') this.#places.set(node, region)
    return region
  }

  #at(node: TSESTree.Node): Activation {
    for (let from = node, at = node.parent; at; from = at, at = at.parent) {
      const guarded = guardedRegion(from, at, this.#context)
      if (guarded) return guarded
      if (isLoop(at) && 'body' in at && (at.body === from || ('test' in at && at.test === from)))
        return iterationOf(at, this.#context)
      if (isFunction(at)) return this.ofFunction(at)
      if ((at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') && at.value === from && !at.static) {
        const owner = classOfMember(at)
        if (owner) return this.ofOwner(owner)
      }
    }
    return componentScriptOf(node, this.#context) ?? this.program
  }

  ofFunction(fn: FunctionNode): Activation {
    return this.#resolve(this.#functions, fn, () => regionOfFunction(fn, this.#context))
  }

  ofMethod(owner: Owner, name: string, fn: FunctionNode, hidden: boolean): Activation {
    const methods = this.#methods.get(owner) ?? new Map<string, Activation | null>()
    this.#methods.set(owner, methods)
    return this.#resolve(methods, name, () => regionOfMethod(owner, name, fn, this.#context, hidden))
  }

  ofOwner(owner: Owner): Activation {
    return this.#resolve(this.#owners, owner, () => regionOfOwner(owner, this.#context))
  }

  make(region: Region): Region {
    const made = this.#made.get(region.node) ?? []
    this.#made.set(region.node, made)
    const known = made.find(
      (r) =>
        r.kind === region.kind &&
        r.parent === region.parent &&
        r.label === region.label &&
        r.frequency === region.frequency,
    )
    if (known) return known
    made.push(region)
    return region
  }

  #resolve<K>(memo: Map<K, Activation | null>, key: K, compute: () => Activation): Activation {
    const known = memo.get(key)
    if (known !== undefined) {
      if (known === null) this.#cycles++
      return known ?? { kind: 'unknown', why: 'cycle' }
    }
    memo.set(key, null)
    const before = this.#cycles
    const region = compute()
    // An answer that met a question still open is worth only as much as that question's: ask it again later.
    if (region.kind === 'unknown' && this.#cycles > before) memo.delete(key)
    else memo.set(key, region)
    return region
  }
}

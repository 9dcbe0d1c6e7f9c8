import type { TSESTree } from '@typescript-eslint/utils'
import type { Growth, GrowthSite, Holder, Lifetime, Region } from '../answers/index.js'
import { atLeast } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isSetUp } from '../lifetime/conventions.js'
import { growthOf } from '../lifetime/growth.js'
import { enclosing } from '../lifetime/join.js'
import { enclosingFunction, isFunction, nameOf, unwrap } from '../syntax/nodes.js'
import { type Keys, larger, type Space } from './keys.js'
import { isRegistering } from './names.js'

/** Events of streams that end: what they bring is as much as the input holds. */
const OF_INPUT =
  /^'(?:data|line|readable|entry|file|match|row|result|record|text|opentag|closetag|comment|field|part|chunk|object|value|node|end|close|load|open|ready|connect|error|exit|finish)' event$/

/** Does a collection outlive the runs that fill it, do they repeat, and is what they bring new each time? */
export class CollectionGrowth {
  constructor(
    readonly keys: Keys,
    readonly context: LifetimeContext,
  ) {}

  of(site: GrowthSite): Growth {
    const life = this.lifeOf(site.holder)
    const activation = this.context.regions.at(site.at)
    const space = this.spaceOf(site)
    if (site.keys !== null && (space === 'few' || space === 'code')) return { kind: 'bounded', because: 'once' }
    const growth = growthOf(life, activation, { retained: [], asymmetric: false, sameTarget: false }, this.context)
    if (growth.kind !== 'grows') return growth
    if (isInput(growth.edge) || (growth.edge.kind === 'iteration' && endsOfItself(growth.edge, this.context)))
      return { kind: 'unknown', why: 'syntax' }
    const isTraffic = /^(?:request|connection|event|job|interval|iteration|mount|render|effect)$/.test(growth.edge.kind)
    if (isTraffic) return this.#ofTraffic(site, growth, space)
    if (space === 'code' || space === 'few') return { kind: 'unknown', why: 'caller' }
    if (this.#isRegistration(site, space)) return { kind: 'unknown', why: 'caller' }
    const raises = space === 'many' && !isSetUp(growth.edge.label) && (growth.edge.raisable ?? false)
    const confidence = raises && !atLeast(growth.confidence, 'likely') ? 'likely' : growth.confidence
    // What is certain to run again may still bring the same key again.
    return { ...growth, confidence: space === 'many' ? confidence : 'possible' }
  }

  /** Each run of a request or an event adds to a list whatever it brings; to a map only under a new key. */
  #ofTraffic(site: GrowthSite, growth: Extract<Growth, { kind: 'grows' }>, space: Space): Growth {
    if (site.keys === null) return space === 'few' && !site.holder.kind ? { kind: 'unknown', why: 'syntax' } : growth
    return space === 'many' ? growth : { ...growth, confidence: 'possible' }
  }

  /** `register(plugin)`, `use(fn)`: what the program's own code adds when it starts. */
  #isRegistration(site: GrowthSite, space: Space): boolean {
    const fn = enclosingFunction(site.at)
    const name = fn && (nameOf(fn) ?? '')
    if (name === null) return false
    if (isRegistering(name)) return true
    return space !== 'many' && /^(?:add|set|put|push|append|create|make|build|new)/.test(name)
  }

  /** The keys decide for a keyed collection, what goes in for a list. */
  spaceOf(site: GrowthSite): Space {
    if (site.keys !== null) return this.keys.most(site.keys)
    return site.values.reduce<Space>((most, value) => larger(most, this.#spaceOfValue(value)), 'few')
  }

  #spaceOfValue(value: TSESTree.Node): Space {
    const at = unwrap(value)
    return isFunction(at) ? 'code' : this.keys.of(at)
  }

  /** The region in which the collection is one and the same; unknown unless it lives as long as the program or a single instance. */
  lifeOf(holder: Holder): Lifetime {
    const region = this.context.regions.at(holder.scope === 'global' ? this.context.syntax.sourceCode.ast : holder.declared)
    const [name] = holder.names
    const own = (holder.scope === 'instance' || holder.scope === 'static') && name?.root.kind === 'this' ? this.#ofOwner(name.root) : region
    if (own.kind === 'unknown') return own
    return { kind: 'life', region: holder.scope === 'global' || holder.scope === 'module' ? this.#moduleRegion(region) : own, confidence: 'certain' }
  }

  #moduleRegion(region: Region | { kind: 'unknown' }): Region {
    // The script of a component file is run for each mount.
    return region.kind !== 'unknown' && region.kind === 'mount' ? region : this.context.regions.program
  }

  #ofOwner(root: Extract<Holder['names'][number]['root'], { kind: 'this' }>): ReturnType<LifetimeContext['regions']['at']> {
    return root.isStatic ? this.context.regions.at(root.owner) : this.context.regions.ofOwner(root.owner)
  }
}

/** Whether a region is there from start to exit, or made once. */
export function isLongLived(region: Region): boolean {
  for (const at of enclosing(region)) if (at.frequency !== 'once') return false
  return true
}

function isInput(edge: Region): boolean {
  return edge.kind === 'event' && OF_INPUT.test(edge.label)
}

/** A loop with a way out, or over a stream, ends when its input does. */
function endsOfItself(edge: Region, { syntax }: LifetimeContext): boolean {
  const loop = edge.node
  if (loop.type === 'ForOfStatement') return true
  return (
    syntax.inside(loop, 'BreakStatement').length > 0 ||
    syntax.inside(loop, 'ReturnStatement').length > 0 ||
    syntax.inside(loop, 'AwaitExpression').length === 0
  )
}

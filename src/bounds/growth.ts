import type { TSESTree } from '@typescript-eslint/utils'
import type {
  Activation,
  BoundVerdict,
  Confidence,
  Growth,
  GrowthSite,
  Holder,
  Life,
  Lifetime,
  Owner,
  Region,
} from '../answers/index.js'
import { atLeast, weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isSetUp } from '../lifetime/conventions.js'
import { growthOf, NO_EVIDENCE } from '../lifetime/growth.js'
import { isLongLived, isWithin, repeatingEdges, surest, unknownEdge } from '../lifetime/join.js'
import { scopeNodeOf } from '../scope/bindings.js'
import { enclosingFunction, isClass, isFunction, isInside, nameOf, unwrap, wrapped } from '../syntax/nodes.js'
import { isMintedKey, isSelfEvident, listsItself } from './evident.js'
import type { Keys } from './keys.js'
import { callsOfMade } from './makers.js'
import { isRegistering } from './names.js'
import { larger, type Space } from './space.js'

/** Events of streams that end: what they bring is as much as the input holds. */
const OF_INPUT =
  /^'(?:data|line|readable|entry|file|match|row|result|record|text|opentag|closetag|comment|field|part|chunk|object|value|node|end|close|load|open|ready|connect|error|exit|finish)' event$/

type Grows = Extract<Growth, { kind: 'grows' }>

const TRAFFIC = /^(?:request|connection|event|job|interval|iteration|mount|render|effect)$/

/** Does a collection outlive the runs that fill it, do they repeat, and is what they bring new each time? */
export class CollectionGrowth {
  constructor(
    readonly keys: Keys,
    readonly context: LifetimeContext,
  ) {}

  of(site: GrowthSite, bound: BoundVerdict): Growth {
    const life = this.lifeOf(site.holder)
    const activation = this.context.regions.at(site.at)
    const space = this.spaceOf(site)
    if (site.keys !== null && (space === 'few' || space === 'code')) return { kind: 'bounded', because: 'once' }
    const repeating = this.#everyKeyNew(site, activation, this.#repeats(life, activation))
    if (repeating.kind !== 'grows' || life.kind === 'unknown') return this.#ofMade(site) ?? repeating
    const growth = this.#lastingEdge(repeating, life, activation, space)
    if (growth.kind !== 'grows') return growth
    if (isSelfEvident(site, growth.edge, bound, space, this.context))
      return { ...growth, confidence: this.#ofEvident(growth, bound, life, activation) }
    if (!this.#staysLong(site, life, growth.edge)) return { kind: 'unknown', why: 'field' }
    // A list of the process is worth a word only where its keys are known to be new.
    if (site.holder.collection === 'table' && site.keys !== null && space !== 'many')
      return { kind: 'unknown', why: 'caller' }
    if (TRAFFIC.test(growth.edge.kind)) return this.#ofTraffic(site, growth, space)
    if (site.holder.collection === 'table' && this.#keepsOfRun(site, growth.edge))
      return { ...growth, confidence: growth.edge.raisable ? 'likely' : growth.confidence }
    if (space === 'code' || space === 'few') return { kind: 'unknown', why: 'caller' }
    if (this.#isRegistration(site, space)) return { kind: 'unknown', why: 'caller' }
    // What is certain to run again may still bring the same key again.
    return space === 'many' ? growth : { ...growth, confidence: 'possible' }
  }

  /** A memo that is made when the program starts, by the calls of what came out: each of them brings its own key. */
  #ofMade(site: GrowthSite): Grows | null {
    const life: Life = { kind: 'life', region: this.context.regions.program, confidence: 'certain' }
    for (const { region, keys } of callsOfMade(site, this.context)) {
      const space = keys ? this.keys.most(keys) : 'many'
      const repeating = this.#repeats(life, region)
      if (repeating.kind !== 'grows' || space !== 'many') continue
      const growth = this.#lastingEdge(repeating, life, region, space)
      if (growth.kind !== 'grows' || (!keys && !TRAFFIC.test(growth.edge.kind))) continue
      return { ...growth, confidence: weakest(growth.confidence, 'likely') }
    }
    return null
  }

  /** What ends one by one is added one by one: whoever calls it, it is called again. */
  #ofEvident({ edge, confidence }: Grows, bound: BoundVerdict, life: Life, activation: Activation): Confidence {
    const ends = bound.kind === 'never' && /^(?:ended|undone|counted)$/.test(bound.futile?.because ?? '')
    const isSure =
      ends && edge.kind === 'call' && activation.kind !== 'unknown' && !unknownEdge(activation, life.region)
    return edge.raisable || isSure ? 'likely' : weakest('likely', confidence)
  }

  #repeats(life: Lifetime, activation: Activation): Growth {
    return growthOf(life, activation, NO_EVIDENCE, this.context)
  }

  /** The edge that repeats as long as the program runs: one that follows an input ends with it. New data each time raises a call. */
  #lastingEdge(growth: Grows, life: Life, activation: Activation, space: Space): Growth {
    if (activation.kind === 'unknown' || !isWithin(activation, life.region)) return growth
    const ends = (edge: Region): boolean =>
      isInput(edge) || (edge.kind === 'iteration' && endsOfItself(edge, this.context))
    const unsure = unknownEdge(activation, life.region)
    const raised = (edge: Region): Confidence => {
      // What repeats around code that may never run says nothing about that code.
      if (unsure && isWithin(unsure, edge)) return 'possible'
      return space === 'many' && edge.raisable && !isSetUp(edge.label)
        ? atLeast(edge.confidence, 'likely')
          ? edge.confidence
          : 'likely'
        : edge.confidence
    }
    const edges = repeatingEdges(activation, life.region).filter((edge) => !ends(edge))
    const edge = surest(edges, raised)
    if (edge) return { kind: 'grows', confidence: raised(edge), edge }
    return repeatingEdges(activation, life.region).length === 0 ? growth : { kind: 'unknown', why: 'syntax' }
  }

  /** What repeats by itself, however the function around is called: a key that nobody has, an instance that lists itself. */
  #everyKeyNew(site: GrowthSite, activation: Activation, growth: Growth): Growth {
    if (growth.kind !== 'unknown' || activation.kind === 'unknown') return growth
    const lists = activation.kind === 'instance' && site.holder.scope === 'static' && listsItself(site)
    if (growth.why === 'caller' && lists) return { kind: 'grows', confidence: activation.confidence, edge: activation }
    return growth.why === 'escapes' && isMintedKey(site, this.context)
      ? { kind: 'grows', confidence: 'likely', edge: activation }
      : growth
  }

  /** A collection of the program, of a single instance; one of a server for what it serves. */
  #staysLong(site: GrowthSite, life: Life, edge: Region): boolean {
    const [name] = site.holder.names
    if (isLongLived(life.region))
      return site.holder.scope !== 'instance' || name?.root.kind !== 'this' || this.#isBuiltOnce(name.root.owner)
    return life.region.kind === 'instance' && /^(?:request|connection|job)$/.test(edge.kind)
  }

  /** Whether every place that builds an owner runs once, as far as it is known. */
  #isBuiltOnce(owner: Owner): boolean {
    if (!isClass(owner)) return true
    return this.context.uses.of(owner).every((use) => {
      if (use.kind !== 'called') return true
      const region = this.context.regions.at(use.node)
      return region.kind !== 'unknown' && (isLongLived(region) || isKeptInModule(use.node))
    })
  }

  /** Each run of a request or an event adds to a list whatever it brings; to a map only under a new key. */
  #ofTraffic(site: GrowthSite, growth: Grows, space: Space): Growth {
    if (site.keys === null) return growth
    return space === 'many' ? growth : { ...growth, confidence: 'possible' }
  }

  /** Whether a function that goes in closes over something of the run: it is another one each time. */
  #keepsOfRun(site: GrowthSite, edge: Region): boolean {
    return site.values.some((value) =>
      this.context.retention
        .by(value)
        .some((kept) => kept.kind === 'variable' && isInside(scopeNodeOf(kept.variable), edge.node)),
    )
  }

  /** `register(plugin)`, `use(fn)`: what the program's own code adds when it starts. */
  #isRegistration(site: GrowthSite, space: Space): boolean {
    const fn = enclosingFunction(site.at)
    const name = fn && (nameOf(fn) ?? '')
    if (name === null) return false
    // `onJoined(userId)` is a handler itself; `onJoined(fn)` takes one.
    const isHandler = /^_*on[A-Z]/.test(name) && space === 'many'
    if (isRegistering(name) && !isHandler) return true
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
    const region = this.context.regions.at(
      holder.scope === 'global' ? this.context.syntax.sourceCode.ast : holder.declared,
    )
    const [name] = holder.names
    const own =
      (holder.scope === 'instance' || holder.scope === 'static') && name?.root.kind === 'this'
        ? this.#ofOwner(name.root)
        : region
    if (own.kind === 'unknown') return own
    if (holder.owner) return this.#aroundOwner(holder.owner)
    return {
      kind: 'life',
      region: holder.scope === 'global' || holder.scope === 'module' ? this.#moduleRegion(region) : own,
      confidence: 'certain',
    }
  }

  /** What an instance was given lives longer than the instance. */
  #aroundOwner(owner: Owner): Lifetime {
    const instance = this.context.regions.ofOwner(owner)
    if (instance.kind === 'unknown') return instance
    return instance.parent
      ? { kind: 'life', region: instance.parent, confidence: 'likely' }
      : { kind: 'unknown', why: 'caller' }
  }

  #moduleRegion(region: Region | { kind: 'unknown' }): Region {
    // The script of a component file is run for each mount.
    return region.kind !== 'unknown' && region.kind === 'mount' ? region : this.context.regions.program
  }

  #ofOwner(
    root: Extract<Holder['names'][number]['root'], { kind: 'this' }>,
  ): ReturnType<LifetimeContext['regions']['at']> {
    return root.isStatic ? this.context.regions.at(root.owner) : this.context.regions.ofOwner(root.owner)
  }
}

/** `instance = new Foo()`: the module, or a static field, keeps one. */
function isKeptInModule(made: TSESTree.Node): boolean {
  const parent = wrapped(made).parent
  return parent?.type === 'AssignmentExpression' || parent?.type === 'PropertyDefinition'
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

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
import { enclosing, isWithin, repeatingEdges, surest, unknownEdge } from '../lifetime/join.js'
import { scopeNodeOf } from '../scope/bindings.js'
import { enclosingFunction, isClass, isFunction, isInside, nameOf, unwrap, wrapped } from '../syntax/nodes.js'
import type { Keys } from './keys.js'
import { isMinted } from './minted.js'
import { isRegistering, isRepeatedByName } from './names.js'
import { keepsSettler } from './pending.js'
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
    if (repeating.kind !== 'grows' || life.kind === 'unknown') return repeating
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

/**
 * What needs no other evidence than itself, however long the holder lives: the removal that the author wrote misses a
 * path or an entry; entries end, as the file shows, and stay; an instance that lists itself; a list of disposables that a setter lengthens.
 */
function isSelfEvident(
  site: GrowthSite,
  edge: Region,
  bound: BoundVerdict,
  space: Space,
  context: LifetimeContext,
): boolean {
  if (bound.kind === 'some-paths')
    return (
      edge.kind === 'call' &&
      site.keys !== null &&
      bound.exits.some((exit) => /^(?:await|throw|yield)$/.test(exit.kind))
    )
  if (bound.kind !== 'never') return false
  const futile = bound.futile?.because ?? ''
  if (/^(?:sibling|other-list|created-by-removal|pending|ended|counted)$/.test(futile)) return true
  if (futile === 'undone') return space === 'many'
  // The author meant to take it out.
  if (/^(?:blank|fresh-key|dead-guard)$/.test(futile)) return site.keys === null || space === 'many'
  // Each promise is settled once, and no entry of one ever goes.
  if (!bound.futile && (site.keys === null ? !isAfterReturn(site) : space === 'many') && keepsSettler(site, context))
    return true
  if (edge.kind === 'instance') return listsItself(site)
  if (isMintedKey(site, context)) return true
  return (
    site.holder.collection === 'disposables' &&
    edge.kind === 'call' &&
    isRepeatedByName(edge.label) &&
    isUnconditional(site, context)
  )
}

/** `if (this.isReady) return …; waiters.push(resolve)`: what waits for something that comes once. */
function isAfterReturn({ by }: GrowthSite): boolean {
  for (let at: TSESTree.Node | undefined = by; at; at = at.parent) {
    if (at.type === 'IfStatement' || at.type === 'ConditionalExpression') return true
    if (at.type !== 'BlockStatement') continue
    const before = at.body.filter((statement) => statement.range[1] <= by.range[0])
    if (before.some((statement) => statement.type === 'IfStatement')) return true
  }
  return false
}

function listsItself(site: GrowthSite): boolean {
  return site.values.some((value) => unwrap(value).type === 'ThisExpression')
}

function isMintedKey({ node, keys, isNested, holder }: GrowthSite, context: LifetimeContext): boolean {
  const keyed = isNested || holder.collection === 'map' || holder.collection === 'set'
  return keyed && node.type === 'CallExpression' && keys?.[0] !== undefined && isMinted(keys[0], context)
}

/** Whether no test stands around a site, other than one of its own collection: `if (!store.isDisposed) store.add(…)`. */
function isUnconditional({ node, holder }: GrowthSite, { syntax }: LifetimeContext): boolean {
  for (let from = node, at = node.parent; at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'IfStatement' && at.test !== from && !syntax.sourceCode.getText(at.test).includes(holder.label))
      return false
  return true
}

/** `instance = new Foo()`: the module, or a static field, keeps one. */
function isKeptInModule(made: TSESTree.Node): boolean {
  const parent = wrapped(made).parent
  return parent?.type === 'AssignmentExpression' || parent?.type === 'PropertyDefinition'
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

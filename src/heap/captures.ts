import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, LargeCapture, Region, Size } from '../answers/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isWithin } from '../lifetime/join.js'
import type { Capture, Held } from '../scope/held.js'
import { sameReference } from '../scope/same.js'
import { isFunction, isInside, nameOf } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { type Env, runOf } from './calls.js'
import { type Closure, closuresOf } from './closures.js'
import { isEmptying } from './final.js'
import { labelOf, lineOf } from './held-labels.js'
import { partReads } from './part-reads.js'
import { capturePath } from './path.js'
import type { Leaf, Reach } from './reach.js'
import type { Sizes } from './sizes.js'
import type { KeptStore } from './stores.js'
import { heldWhile } from './suspended.js'

type Why = LargeCapture['why']
const ORDER: readonly Confidence[] = ['certain', 'likely', 'possible']
const HOW: Readonly<Record<string, Why>> = {
  catch: 'caught',
  arguments: 'arguments',
  eval: 'eval',
  with: 'with',
  frame: 'waiting',
}

/** Holders that keep one more function for each run. */
const LISTS: ReadonlySet<string> = new Set(['listener', 'interval', 'collection', 'reaction'])

/** Something that one of the stored functions keeps. */
interface Kept {
  readonly capture: Capture
  readonly closure: Closure
}

interface Weighed {
  readonly leaves: readonly Leaf[]
  readonly size: Size
}

/** What the function put into a store keeps alive without need; the worst of it, or nothing. */
export class Captures {
  readonly #known = new Map<Env | null, Map<Held, Weighed>>()

  constructor(
    readonly context: LifetimeContext,
    readonly reach: Reach,
    readonly sizes: Sizes,
    /** What is less sure is not weighed. */
    readonly least: Confidence,
  ) {}

  in(store: KeptStore): LargeCapture | null {
    const { closures, bound } = closuresOf(store.stored, this.reach.calls)
    const kept = closures.flatMap((closure) =>
      this.#heldBy(closure, store).map((capture): Kept => ({ capture, closure })),
    )
    const needed = kept.filter(({ capture }) => capture.how.kind === 'used')
    const found = [
      ...kept.flatMap((each) => this.#judge(store, each, needed) ?? []),
      // What is bound is used as a whole.
      ...(store.listener || this.least !== 'possible' ? [] : bound.flatMap((value) => this.#bound(store, value) ?? [])),
    ]
    return (
      found.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence) || weight(b) - weight(a))[0] ??
      null
    )
  }

  #heldBy({ node }: Closure, store: KeptStore): readonly Capture[] {
    return store.holder === 'wait' && isFunction(node)
      ? heldWhile(store.node, node, this.context)
      : this.context.contexts.captures(node)
  }

  #judge(store: KeptStore, kept: Kept, needed: readonly Kept[]): LargeCapture | null {
    const { held, how, mentions } = kept.capture
    const { node: closure, env } = kept.closure
    if (!isOfRun(held, store) && !this.#diesBefore(this.#madeIn(held, env), store)) return null
    if (held.kind === 'variable' && store.renewedBy?.includes(held.variable.name)) return null
    const isUsed = how.kind === 'used' || (how.kind === 'frame' && !how.dead)
    const parts = isUsed ? partReads(mentions) : null
    if (!isUsed && isPlainFunction(held)) return null
    // What a function uses as a whole is only worth a word in a collection, and never likely.
    if (isUsed && !parts && (store.listener || store.holder !== 'collection' || this.least !== 'possible')) return null
    const { size } = this.#weigh(kept)
    const isLarge = this.sizes.isLarge(size)
    if (isUsed && !parts && !isLarge) return null
    if (!isUsed && (!isLarge || this.#isNeededAnyway(size, held, needed))) return null
    if (parts && !isLarge && (store.isPassing || !LISTS.has(store.holder) || isKnown(size))) return null
    if (parts && !isLarge && !(parts.areNames && isWorthTaking(held) && !this.#isTarget(held, store))) return null
    const why: Why = parts ? (how.kind === 'frame' ? 'rest' : 'part') : isUsed ? 'whole' : (HOW[how.kind] ?? 'shared')
    const value = labelOf(held, this.context)
    return {
      kind: 'capture',
      node: store.node,
      store,
      why,
      value,
      variable: held.kind === 'variable' ? held.variable : null,
      parts: parts?.names ?? [],
      reads: parts?.reads ?? [],
      closure,
      sharer: how.kind === 'shared' ? sharerOf(how.by) : null,
      size,
      path: capturePath(store, closure, value, lineOf(held)),
      confidence: weakest(
        store.confidence,
        sureness(size),
        why === 'whole' || !isLarge || isDroppable(kept.capture) || this.#mayBeEmptied(held) ? 'possible' : 'likely',
      ),
    }
  }

  /** What something holds is the same for every function of its scope, and one copy for ever where the module made it. */
  #weigh({ capture, closure: { env } }: Kept): Weighed {
    const weighed = this.#known.get(env) ?? new Map<Held, Weighed>()
    this.#known.set(env, weighed)
    // What a variable has while its function waits is another matter.
    const isWaiting = capture.how.kind === 'frame'
    const known = isWaiting ? undefined : weighed.get(capture.held)
    if (known) return known
    const { regions } = this.context
    const leaves = this.reach
      .ofCapture(capture, env)
      .filter((leaf) => runOf(leaf.node, leaf.env, regions) !== regions.program)
    const made = { leaves, size: this.sizes.ofLeaves(leaves) }
    if (!isWaiting) weighed.set(capture.held, made)
    return made
  }

  /** `handlers.add(show.bind(null, rows))` */
  #bound(store: KeptStore, value: TSESTree.Node): LargeCapture | null {
    const size = this.sizes.of(value)
    if (
      !this.sizes.isLarge(size) ||
      !this.#diesBefore(this.context.regions.at(size.kind === 'unknown' ? value : size.because), store)
    )
      return null
    const label = sourceLabel(value, this.context.syntax.sourceCode)
    return {
      kind: 'capture',
      node: store.node,
      store,
      why: 'whole',
      value: label,
      variable: null,
      parts: [],
      reads: [],
      closure: null,
      sharer: null,
      size,
      path: capturePath(store, store.stored, label, value.loc.start.line),
      confidence: 'possible',
    }
  }

  /** Whether what is made in a region would be gone while the store still holds the function. */
  #diesBefore(made: Activation, store: KeptStore): boolean {
    if (made.kind === 'unknown') return false
    return made === store.region ? isLongRun(made) : isWithin(made, store.region)
  }

  #madeIn(held: Held, env: Env | null): Activation {
    const { regions, identities } = this.context
    switch (held.kind) {
      case 'variable': {
        const name = held.variable.identifiers[0] as TSESTree.Node | undefined
        return name ? runOf(name, env, regions) : { kind: 'unknown', why: 'syntax' }
      }
      case 'this': {
        const owner = isFunction(held.node) ? identities.ownerOf(held.node) : (held.node as never)
        return held.isStatic || !owner ? { kind: 'unknown', why: 'syntax' } : regions.ofOwner(owner)
      }
      case 'arguments':
      case 'argument':
        return regions.ofFunction(held.fn)
      case 'thrown':
        return regions.at(held.clause)
      case 'object':
        return regions.at(held.statement)
      case 'home':
        return regions.at(held.object)
    }
  }

  /** What the function uses keeps the value too: `res` has its `req`, an instance its fields. */
  #isNeededAnyway(size: Size, held: Held, needed: readonly Kept[]): boolean {
    if (size.kind === 'unknown') return true
    const isRequest = size.kind === 'large-by-source' && /^a (?:request|response)$/.test(size.what)
    return needed.some(
      (kept) =>
        this.#weigh(kept).leaves.some(
          (leaf) =>
            leaf.node === size.because && (leaf.path.length === 0 || this.sizes.isLarge(this.sizes.ofLeaves([leaf]))),
        ) ||
        (isRequest && parameterOf(held) !== null && parameterOf(kept.capture.held) === parameterOf(held)),
    )
  }

  /** `field.addEventListener('input', () => save(field.id))` */
  #isTarget(held: Held, store: KeptStore): boolean {
    const target = store.listener?.target.identity
    if (held.kind !== 'variable' || target?.kind !== 'reference') return false
    const identity = this.context.identities.ofVariable(held.variable)
    return (
      sameReference(identity, target) || (target.root.kind === 'variable' && target.root.variable === held.variable)
    )
  }

  /** `rows = null` inside a function: nobody can say whether it has run. */
  #mayBeEmptied(held: Held): boolean {
    if (held.kind !== 'variable') return false
    return this.context.identities.bindings.writesOf(held.variable).some((w) => !w.init && isEmptying(w))
  }
}

function isOfRun(held: Held, { keepsRunsOf: fn }: KeptStore): boolean {
  const name = held.kind === 'variable' ? (held.variable.identifiers[0] as TSESTree.Node | undefined) : undefined
  return fn !== undefined && name !== undefined && isInside(name, fn)
}

/** V8's optimising compiler may drop a local that nothing reads any more; it does not drop parameters. */
function isDroppable({ held, how }: Capture): boolean {
  return how.kind === 'frame' && how.dead && held.kind === 'variable' && parameterOf(held) === null
}

/** A connection lasts when its handler has returned, an instance when its constructor has. */
function isLongRun({ kind, frequency }: Region): boolean {
  return (kind === 'connection' || kind === 'instance') && frequency !== 'once'
}

/** A function made in the same scope keeps what that scope keeps; each of these is judged by itself. */
function isPlainFunction(held: Held): boolean {
  const definition = held.kind === 'variable' ? held.variable.defs[0] : undefined
  return definition?.type === 'Variable' ? isFunction(definition.node.init) : definition?.type === 'FunctionName'
}

/** Whether all of a value has been weighed. */
function isKnown(size: Size): boolean {
  return size.kind === 'bytes' && size.high !== Infinity
}

function sureness(size: Size): Confidence {
  return size.kind === 'large-by-source' ? size.confidence : 'certain'
}

function weight({ size }: LargeCapture): number {
  return size.kind === 'bytes' ? size.low : size.kind === 'unknown' ? 0 : Infinity
}

/** A parameter or local whose size nobody knows is worth a word where it is somebody's object, not a list of settings. */
function isWorthTaking(held: Held): boolean {
  return (
    held.kind === 'this' ||
    (held.kind === 'variable' && !/options?$|opts$|config$|settings$|props$|params$/i.test(held.variable.name))
  )
}

function parameterOf(held: Held): TSESTree.Node | null {
  const definition = held.kind === 'variable' ? held.variable.defs[0] : undefined
  return definition?.type === 'Parameter' ? definition.node : null
}

function sharerOf(by: TSESTree.Node): { readonly label: string; readonly line: number } {
  const name = isFunction(by) ? nameOf(by) : null
  const isCallback = isFunction(by) && by.parent.type === 'CallExpression' && by.parent.callee !== by
  return {
    label: name === null ? (isCallback ? 'the callback' : 'a function') : `'${name}'`,
    line: by.loc.start.line,
  }
}

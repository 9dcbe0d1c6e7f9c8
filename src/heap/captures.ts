import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, LargeCapture, Region, Size } from '../answers/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isWithin } from '../lifetime/join.js'
import type { Capture, Held } from '../scope/held.js'
import { sameReference } from '../scope/same.js'
import { isFunction, nameOf } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { closuresOf } from './closures.js'
import { isEmptying } from './final.js'
import { partReads } from './part-reads.js'
import { capturePath } from './path.js'
import type { Leaf, Reach } from './reach.js'
import type { Sizes } from './sizes.js'
import type { KeptStore } from './stores.js'

type Why = LargeCapture['why']
const ORDER: readonly Confidence[] = ['certain', 'likely', 'possible']
const HOW: Readonly<Record<string, Why>> = { catch: 'caught', arguments: 'arguments', eval: 'eval', with: 'with' }

/** Holders that keep one more function for each run. */
const LISTS: ReadonlySet<string> = new Set(['listener', 'interval', 'collection', 'reaction'])

/** What the function put into a store keeps alive without need; the worst of it, or nothing. */
export class Captures {
  readonly #leaves = new Map<Held, readonly Leaf[]>()
  readonly #sizes = new Map<Held, Size>()

  constructor(
    readonly context: LifetimeContext,
    readonly reach: Reach,
    readonly sizes: Sizes,
    /** What is less sure is not weighed. */
    readonly least: Confidence,
  ) {}

  in(store: KeptStore): LargeCapture | null {
    const { closures, bound } = closuresOf(store.stored, this.reach.calls)
    const found = [
      ...closures.flatMap((closure) => {
        const captures = this.context.contexts.captures(closure)
        const needed = captures.filter((c) => c.how.kind === 'used')
        return captures.flatMap((capture) => this.#judge(store, closure, capture, needed) ?? [])
      }),
      // What is bound is used as a whole.
      ...(store.listener || this.least !== 'possible' ? [] : bound.flatMap((value) => this.#bound(store, value) ?? [])),
    ]
    return (
      found.sort((a, b) => ORDER.indexOf(a.confidence) - ORDER.indexOf(b.confidence) || weight(b) - weight(a))[0] ??
      null
    )
  }

  #judge(store: KeptStore, closure: TSESTree.Node, capture: Capture, needed: readonly Capture[]): LargeCapture | null {
    const { held, how, mentions } = capture
    if (!this.#diesBefore(this.#madeIn(held), store)) return null
    if (held.kind === 'variable' && store.renewedBy?.includes(held.variable.name)) return null
    const parts = how.kind === 'used' ? partReads(mentions) : null
    if (how.kind !== 'used' && isPlainFunction(held)) return null
    // What a function uses as a whole is only worth a word in a collection, and never likely.
    if (how.kind === 'used' && !parts && (store.listener || store.holder !== 'collection' || this.least !== 'possible'))
      return null
    const size = this.#sizeOf(capture)
    const isLarge = this.sizes.isLarge(size)
    if (how.kind === 'used' && !parts && !isLarge) return null
    if (how.kind !== 'used' && (!isLarge || this.#isNeededAnyway(size, held, needed))) return null
    if (parts && !isLarge && (store.isPassing || !LISTS.has(store.holder) || isKnown(size))) return null
    if (parts && !isLarge && !(parts.areNames && isWorthTaking(held) && !this.#isTarget(held, store))) return null
    const why: Why = parts ? 'part' : how.kind === 'used' ? 'whole' : (HOW[how.kind] ?? 'shared')
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
        why === 'whole' || !isLarge || this.#mayBeEmptied(held) ? 'possible' : 'likely',
      ),
    }
  }

  /** What a variable holds is the same for every function of its scope. */
  #leavesOf(capture: Capture): readonly Leaf[] {
    const leaves = this.#leaves.get(capture.held) ?? this.reach.ofCapture(capture)
    this.#leaves.set(capture.held, leaves)
    return leaves
  }

  #sizeOf(capture: Capture): Size {
    const size = this.#sizes.get(capture.held) ?? this.sizes.ofLeaves(this.#leavesOf(capture))
    this.#sizes.set(capture.held, size)
    return size
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

  #madeIn(held: Held): Activation {
    const { regions, identities } = this.context
    switch (held.kind) {
      case 'variable': {
        const name = held.variable.identifiers[0] as TSESTree.Node | undefined
        return name ? regions.at(name) : { kind: 'unknown', why: 'syntax' }
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
  #isNeededAnyway(size: Size, held: Held, needed: readonly Capture[]): boolean {
    if (size.kind === 'unknown') return true
    const isRequest = size.kind === 'large-by-source' && /^a (?:request|response)$/.test(size.what)
    return needed.some(
      (capture) =>
        this.#leavesOf(capture).some((leaf) => leaf.node === size.because) ||
        (isRequest && parameterOf(capture.held) !== null && parameterOf(capture.held) === parameterOf(held)),
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

function labelOf(held: Held, context: LifetimeContext): string {
  switch (held.kind) {
    case 'variable':
      return held.variable.name
    case 'this':
      return 'this'
    case 'arguments':
      return 'arguments'
    case 'argument':
      return sourceLabel(held.fn.params[held.index] ?? held.fn, context.syntax.sourceCode)
    case 'thrown':
      return sourceLabel(held.clause.param ?? held.clause, context.syntax.sourceCode)
    case 'object':
      return sourceLabel(held.statement.object, context.syntax.sourceCode)
    case 'home':
      return 'super'
  }
}

function lineOf(held: Held): number {
  switch (held.kind) {
    case 'variable':
      return held.variable.identifiers[0]?.loc.start.line ?? held.variable.scope.block.loc.start.line
    case 'this':
      return held.node.loc.start.line
    case 'arguments':
    case 'argument':
      return held.fn.loc.start.line
    case 'thrown':
      return held.clause.loc.start.line
    case 'object':
      return held.statement.loc.start.line
    case 'home':
      return held.object.loc.start.line
  }
}

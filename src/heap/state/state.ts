import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, HeldState, Owner, Region, Step } from '../../answers/index.js'
import { atLeast, weakest } from '../../lifetime/confidence.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import { isWithin, repeatingEdges } from '../../lifetime/join.js'
import { lifecycleOf } from '../../lifetime/lifecycles.js'
import { Lives } from '../../lifetime/lives.js'
import { TEARDOWN_NAMES } from '../../catalog/index.js'
import { isClass, isFunction, nameOf } from '../../syntax/nodes.js'
import { emptyingOf } from './emptied.js'
import { mayKeep, type OfRun, RunValues } from './runs.js'
import { isDeclared, type Slot, slotOf } from './slots.js'

/**
 * Which slots keep an object of the last run alive. One is enough: what counts is that the slot outlives the run that
 * made or received the object, and that nothing empties it when the run ends.
 */
export class RunState {
  readonly #lives: Lives
  readonly #values: RunValues

  constructor(
    readonly context: LifetimeContext,
    readonly least: Confidence,
  ) {
    this.#lives = new Lives(context)
    this.#values = new RunValues(context)
  }

  /** One answer for each slot: at the first assignment that fills it. */
  all(): readonly HeldState[] {
    const seen = new Set<string>()
    return this.context.syntax.all('AssignmentExpression').flatMap((node) => {
      const found = this.#judge(node)
      const key = found && `${found.holder} ${String(found.path.steps[0]?.line)}`
      if (!found || key === null || seen.has(key)) return []
      seen.add(key)
      return [found]
    })
  }

  #judge(node: TSESTree.AssignmentExpression): HeldState | null {
    const slot = mayKeep(node.right) ? slotOf(node, this.context, this.#lives, this.least) : null
    const kept = slot && this.#keptBy(slot, node.right)
    if (!slot || !kept) return null
    const emptying = emptyingOf(slot, this.context, (value) => this.#keptBy(slot, value) !== null)
    const confidence = this.#confidenceOf(slot, kept)
    if (emptying.kind === 'emptied' || !confidence) return null
    return {
      kind: 'state',
      node,
      holder: slot.label,
      value: kept.value,
      run: kept.run,
      owner: nameOfOwner(kept),
      hook: this.#hookOf(kept.owner),
      missed: emptying.kind === 'some-paths' ? emptying.exit : null,
      path: { kind: 'path', steps: stepsOf(slot, kept) },
      confidence: weakest(slot.confidence, confidence),
    }
  }

  /** The surest object of a run, strictly inside the life of the slot, that a value leads to. */
  #keptBy(slot: Slot, value: TSESTree.Node): OfRun | null {
    const kept = this.#values
      .of(value, slot.at)
      .filter(({ region }) => region !== slot.region && isWithin(region, slot.region))
      .filter(({ region }) => repeatingEdges(region, slot.region).length > 0)
      // What goes with an instance or a component may be kept by it.
      .filter(({ run }) => run !== 'event' || slot.region.kind === 'program')
    return kept.find(({ confidence }) => atLeast(confidence, 'likely')) ?? kept[0] ?? null
  }

  /** Null where two things would have to be assumed. */
  #confidenceOf(slot: Slot, { isMethod, run, region, confidence }: OfRun): HeldState['confidence'] | null {
    const { kind, made, identity } = slot
    // Whether one instance serves many requests, the file must show.
    const isUnshared = isMethod === true && kind === 'field' && made.frequency !== 'once' && made.kind !== 'program'
    // Another file may empty it, or its owner does when it is told to end.
    const isOpen = kind === 'property' && !(isServed(run) && identity.root.kind === 'global') && !isDeclared(identity)
    // The author's own word for it, or a value that nothing looks at when its run is over.
    const isShown = (run === 'event' && this.#isLast(slot)) || (run === 'instance' && this.#isScratch(slot, region))
    const assumed = Number(isUnshared) + Number(isOpen) + Number(confidence === 'possible' && !isShown)
    return assumed > 1 ? null : assumed === 1 ? 'possible' : 'likely'
  }

  /** `lastEvent = event`: one that is kept by its name after its time, and whole. */
  #isLast({ identity, kind, region, node }: Slot): boolean {
    const value = this.context.identities.of(node.right)
    return (
      kind === 'variable' &&
      region.kind === 'program' &&
      identity.root.kind === 'variable' &&
      /^_*(?:last|prev|previous|latest|recent|most_?recent)(?![a-z])/.test(identity.root.variable.name) &&
      value.kind === 'reference' &&
      value.root.kind === 'parameter' &&
      value.path.length === 0
    )
  }

  /** `target = this; fill('a'); fill('b')`: a variable that is read only while the run that sets it goes on. */
  #isScratch({ identity, kind }: Slot, run: Region): boolean {
    if (kind !== 'variable' || identity.root.kind !== 'variable') return false
    const reads = this.context.identities.bindings.readsOf(identity.root.variable)
    return (
      reads.length > 0 &&
      reads.every((read) => {
        const at = this.context.regions.at(read)
        return at.kind !== 'unknown' && isWithin(at, run)
      })
    )
  }

  #hookOf(owner: Owner | null): string | null {
    if (!owner) return null
    const row = lifecycleOf(owner, this.context)?.teardown[0]
    const method = this.context.members.of(owner).find(({ name }) => TEARDOWN_NAMES.has(name))
    return row && !row.startsWith('/') ? row : (method?.name ?? null)
  }
}

function isServed(run: HeldState['run']): boolean {
  return run === 'request' || run === 'connection' || run === 'job'
}

function nameOfOwner({ owner, region }: OfRun): string | null {
  const name = owner && (isClass(owner) || isFunction(owner)) ? nameOf(owner) : null
  return name ?? (region.kind === 'mount' ? region.label : null)
}

function stepsOf(slot: Slot, { through, value, line }: OfRun): readonly Step[] {
  const root: Step = { edge: 'root', label: slot.label, line: slot.line }
  const inner: readonly Step[] = through ? [{ edge: 'closure', label: through.label, line: through.line }] : []
  return [root, ...inner, { edge: 'value', label: value, line }]
}

import type { TSESLint } from '@typescript-eslint/utils'
import { mayHoldCollections } from '../acquire/candidates.js'
import type { ItemRow } from '../catalog/index.js'
import type { Made } from '../acquire/made.js'
import type {
  BoundVerdict,
  Confidence,
  FunctionNode,
  Growth,
  GrowthSite,
  HeldPromise,
  HeldState,
  LargeCapture,
  ListenerSite,
  PerCallClient,
  MadeSite,
  ReleaseVerdict,
  RemovalSite,
  RetentionPath,
} from '../answers/index.js'
import { mayHoldPromises } from '../heap/promises/candidates.js'
import { mayHoldState } from '../heap/state/candidates.js'
import { RunState } from '../heap/state/state.js'
import { Retention } from '../escape/retained.js'
import { Uses } from '../escape/uses.js'
import { Flows } from '../flow/flows.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { Methods } from '../lifetime/methods.js'
import { Regions } from '../lifetime/regions.js'
import { Matcher } from '../match/matcher.js'
import type { RowIndex } from '../match/rows.js'
import type { Edit } from '../mend/edit.js'
import { clientEdits } from '../mend/clients.js'
import { captureEdits } from '../mend/captures.js'
import { listenerEdits } from '../mend/listeners.js'
import { siblingEdits } from '../mend/siblings.js'
import { Bindings } from '../scope/bindings.js'
import { Contexts } from '../scope/contexts.js'
import { Identities } from '../scope/identity.js'
import { Syntax } from '../syntax/walk.js'
import { CaptureFacts } from './captures.js'
import { ClientFacts } from './clients.js'
import { CollectionFacts } from './collections.js'
import { type FactKind, kindsIn } from './kinds.js'
import { ListenerFacts } from './listeners.js'
import { heldPromises } from './promises.js'
import { MadeFacts } from './made.js'
import { isMinified, testsOf, rowIndexOf } from './rows.js'
import type { Settings } from './settings.js'
import { Unknowns } from './unknowns.js'

/** The file as rules see it: the only thing they can ask. Every answer is computed on the first question and kept. */
export class Facts {
  /** How often an answer was unknown, by reason. */
  readonly unknowns = new Unknowns()
  readonly #rows: RowIndex
  #kinds: ReadonlySet<FactKind> | null = null
  #context: LifetimeContext | null = null
  #listeners: ListenerFacts | null = null
  #captures: CaptureFacts | null = null
  #collections: CollectionFacts | null = null
  #clients: ClientFacts | null = null
  #made: MadeFacts | null = null

  constructor(
    readonly sourceCode: Readonly<TSESLint.SourceCode>,
    readonly filename: string,
    readonly settings: Settings,
  ) {
    this.#rows = rowIndexOf(settings)
  }

  /** Whether the text of the file may hold facts of a kind at all; costs no analysis. */
  mayHave(kind: FactKind): boolean {
    this.#kinds ??= isMinified(this.sourceCode) ? new Set() : kindsIn(this.sourceCode.text, testsOf(this.#rows))
    return this.#kinds.has(kind)
  }

  listeners(): readonly ListenerSite[] {
    return this.unknowns.guarded(() => this.#listenerFacts.sites) ?? []
  }

  /** The places that add to a collection that outlives them. */
  collectionGrowth(): readonly GrowthSite[] {
    if (!this.mayHave('table') && !mayHoldCollections(this.sourceCode)) return []
    return this.unknowns.guarded(() => this.#collectionFacts.sites) ?? []
  }

  growthOf(site: ListenerSite | GrowthSite): Growth {
    return this.unknowns.known(() =>
      site.kind === 'growth' ? this.#collectionFacts.growthOf(site) : this.#listenerFacts.growthOf(site),
    )
  }

  /** The growth of a listener that an alternative leaves behind: what the whole group shows counts. */
  growthOfWait(site: ListenerSite, orphaned: Extract<ReleaseVerdict, { kind: 'orphaned' }>): Growth {
    return this.unknowns.known(() => this.#listenerFacts.growthOfWait(site, orphaned))
  }

  /** What limits the collection that a place adds to. */
  boundOf(site: GrowthSite): BoundVerdict {
    return this.unknowns.known(() => this.#collectionFacts.boundOf(site))
  }

  /** What pools, locks and sessions lend, each call that repeats. */
  lentItems(): readonly MadeSite<ItemRow>[] {
    return this.unknowns.guarded(() => this.#madeFacts.items) ?? []
  }

  /** Responses whose body must be read, and the readers that lock one, each call that repeats. */
  responseBodies(): readonly Made[] {
    return this.unknowns.guarded(() => this.#madeFacts.bodies) ?? []
  }

  /** How sure it is that such a call is the library's and runs again and again. */
  confidenceOf(site: Made, release: ReleaseVerdict): Confidence {
    return this.unknowns.guarded(() => this.#madeFacts.confidenceOf(site, release)) ?? 'possible'
  }

  /** Whether nobody keeps what such a call gives: it is used on the spot. */
  isUsedInline(site: Made): boolean {
    return this.unknowns.guarded(() => this.#madeFacts.isUsedInline(site)) ?? false
  }

  /** What the file calls such a value. */
  nameOf(site: Made): string | null {
    return this.unknowns.guarded(() => this.#madeFacts.nameOf(site)) ?? null
  }

  editsForMade(site: Made, release: ReleaseVerdict): readonly Edit[] {
    return this.unknowns.guarded(() => this.#madeFacts.editsFor(site, release)) ?? []
  }

  releaseOf(site: ListenerSite | Made): ReleaseVerdict {
    return this.unknowns.known(() =>
      site.kind === 'made' ? this.#madeFacts.releaseOf(site) : this.#listenerFacts.releaseOf(site),
    )
  }

  pathOf(site: ListenerSite | GrowthSite, growth: Extract<Growth, { kind: 'grows' }>): RetentionPath {
    return site.kind === 'growth'
      ? this.#collectionFacts.pathOf(site, growth)
      : this.#listenerFacts.pathOf(site, growth)
  }

  /** The teardown that a listener is added in again, with all its parts the same, or null. */
  teardownThatAddsAgain(site: ListenerSite): string | null {
    return this.unknowns.guarded(() => this.#listenerFacts.teardownThatAddsAgain(site)) ?? null
  }

  /** Removals that can match nothing, where no listener stays because of it: another removal takes it back. */
  deadRemovals(): readonly RemovalSite[] {
    return this.unknowns.guarded(() => this.#listenerFacts.deadRemovals()) ?? []
  }

  /** What a finding that rests on all of these is worth. */
  weakest(...confidences: readonly Confidence[]): Confidence {
    return weakest(...confidences)
  }

  /** Whether a listener's target dies with the run that adds it, so that nothing stays. */
  diesWithIt(site: ListenerSite): boolean {
    const growth = this.growthOf(site)
    return growth.kind === 'bounded' && growth.because === 'same-life'
  }

  /** Whether a listener is added by the callback of an effect that may return a cleanup. */
  runsInEffect(site: ListenerSite): boolean {
    const region = this.unknowns.guarded(() => this.context.regions.at(site.node))
    return region?.kind === 'effect' && region.hook === undefined
  }

  /** The framework's hook or the method in which an instance should release, where there is one by name. */
  teardownHookOf(site: ListenerSite): string | null {
    return this.unknowns.guarded(() => this.#listenerFacts.hookOf(site)) ?? null
  }

  /** The mends of a listener that are mechanical and safe, best first. */
  editsFor(site: ListenerSite, growth: Extract<Growth, { kind: 'grows' }>, verdict: ReleaseVerdict): readonly Edit[] {
    const edits = (): readonly Edit[] =>
      verdict.kind === 'orphaned'
        ? siblingEdits(site, verdict, this.context)
        : listenerEdits(site, growth, verdict, this.context)
    return this.unknowns.guarded(edits) ?? []
  }

  /** What long-lived functions keep alive without need, the worst of each place that stores one; at least as sure as told. */
  captures(least: Confidence): readonly LargeCapture[] {
    // What is likely is known to be large.
    if (least !== 'possible' && !this.#mayBeLarge && !this.mayHave('request')) return []
    return this.unknowns.guarded(() => this.#captureFacts(least).all) ?? []
  }

  editsForCapture(capture: LargeCapture): readonly Edit[] {
    return this.unknowns.guarded(() => captureEdits(capture, this.context)) ?? []
  }

  /** The slots that keep an object of the last request, connection or component alive; at least as sure as told. */
  runState(least: Confidence): readonly HeldState[] {
    if (!mayHoldState(this.sourceCode)) return []
    return this.unknowns.guarded(() => new RunState(this.context, least).all()) ?? []
  }

  /** What promises, composite signals and async hooks keep for each run. */
  heldPromises(): readonly HeldPromise[] {
    if (!mayHoldPromises(this.sourceCode.text)) return []
    return this.unknowns.guarded(() => heldPromises(this.context, () => this.#listenerFacts)) ?? []
  }

  /** The mends of a collection that only grows, best first. */
  collectionEditsFor(site: GrowthSite, bound: BoundVerdict): readonly Edit[] {
    return this.unknowns.guarded(() => this.#collectionFacts.editsFor(site, bound)) ?? []
  }

  /** The clients that are made again and again and that no other run gets. */
  perCallClients(): readonly PerCallClient[] {
    return this.unknowns.guarded(() => (this.#clients ??= new ClientFacts(this.context)).all) ?? []
  }

  editsForClient(found: PerCallClient): readonly Edit[] {
    return this.unknowns.guarded(() => clientEdits(found, this.context)) ?? []
  }

  get context(): LifetimeContext {
    if (!this.#context) {
      const syntax = new Syntax(this.sourceCode)
      const identities = new Identities(new Bindings(syntax))
      const matcher = new Matcher(this.#rows, identities)
      const contexts = new Contexts(syntax, (fn) => this.#runsOnce(fn))
      const filename = this.filename.replaceAll('\\', '/')
      this.#context = new Regions({
        syntax,
        identities,
        matcher,
        filename,
        uses: new Uses(matcher),
        retention: new Retention(matcher, contexts),
        contexts,
        members: new Methods(identities),
        flows: new Flows(this.sourceCode),
        lifecycles: new Map(),
      }).context
    }
    return this.#context
  }

  /** Whether a function runs only when the program starts. */
  #runsOnce(fn: FunctionNode): boolean {
    const regions = this.#context?.regions
    return regions !== undefined && regions.ofFunction(fn) === regions.program
  }

  get #collectionFacts(): CollectionFacts {
    const regions = (): Regions => new Regions({ ...this.context, passesKeyGuards: true })
    return (this.#collections ??= new CollectionFacts(regions().context, this.mayHave('table')))
  }

  get #listenerFacts(): ListenerFacts {
    return (this.#listeners ??= new ListenerFacts(this.context))
  }

  get #madeFacts(): MadeFacts {
    return (this.#made ??= new MadeFacts(this.context))
  }

  #captureFacts(least: Confidence): CaptureFacts {
    if (this.#captures?.least === least) return this.#captures
    const { largeObjectBytes } = this.settings
    this.#captures = new CaptureFacts(this.context, this.#listenerFacts, largeObjectBytes, this.#mayBeLarge, least)
    return this.#captures
  }

  /** Whether the file makes anything large: by its text, by types, or because little is called large. */
  get #mayBeLarge(): boolean {
    const isTyped = Boolean(this.sourceCode.parserServices?.program)
    return isTyped || this.settings.largeObjectBytes !== undefined || this.mayHave('large')
  }
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Made } from '../acquire/made.js'
import type { Exit, MadeSite, ReleaseVerdict } from '../answers/index.js'
import type { BodyRow } from '../catalog/index.js'
import { exitsWithout } from '../flow/exits.js'
import type { Condition, Flow } from '../flow/graph.js'
import { conditionsAt } from '../flow/known.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isFunction, isInside, loopAround, unwrap, wrapped } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { type Doings, DoingsOf } from './doings.js'
import { endingsIn } from './endings.js'
import { type Held, heldBy, type HeldUse } from './held.js'
import { isUnder } from './home.js'
import { asksAbout, missingWhen } from './missing.js'
import { Reading, readersOf } from './readers.js'

/** Is what a call lends given back; is the body of its response read? */
export class MadeReleases {
  readonly #memo = new Map<Made, ReleaseVerdict>()
  readonly #held = new Map<Made, Held>()

  constructor(readonly context: LifetimeContext) {}

  of(site: Made): ReleaseVerdict {
    const known = this.#memo.get(site)
    if (known) return known
    const verdict = this.#verdict(site)
    this.#memo.set(site, verdict)
    return verdict
  }

  heldBy(site: Made): Held {
    const held = this.#held.get(site) ?? heldBy(site, this.context)
    this.#held.set(site, held)
    return held
  }

  /** The readers that lock the body of a response. */
  readersOf(site: MadeSite<BodyRow>): readonly Made[] {
    return readersOf(site, this.heldBy(site), this.context)
  }

  #verdict(site: Made): ReleaseVerdict {
    const held = this.heldBy(site)
    const reading = site.row.kind === 'item' && site.row.stream ? new Reading(site, held, this.context) : null
    if (reading?.isElsewhere) return { kind: 'handed-on', to: 'other functions' }
    const elsewhere = this.#releasesWithoutIt(site)
    if (elsewhere === null) return { kind: 'handed-on', to: 'other code of this file' }
    const doings = new DoingsOf(site, held, this.context).in(site.home, [...held.uses, ...elsewhere])
    if (doings.isUsing) return { kind: 'released', by: [] }
    if (doings.isStored) return { kind: 'handed-on', to: 'what stores it' }
    if (isPending(site)) return { kind: 'handed-on', to: 'who waits for the promise' }
    // What a function takes, prepares and gives to its caller is lost where the preparing fails.
    const isPrepared = site.row.kind === 'item' && doings.leaves.size > 0 && doings.passes.size === 0
    const isClosed = doings.closes.size > doings.leaves.size || doings.exits.length > 0 || doings.partly.size > 0
    if (!isClosed && !isPrepared)
      return doings.passes.size + doings.leaves.size > 0
        ? { kind: 'handed-on', to: 'who gets it' }
        : reading
          ? this.#ofReading(site, doings, reading)
          : { kind: 'never', teardown: null, deadSignal: false }
    return reading ? this.#ofReading(site, doings, reading) : this.#onPaths(site, doings)
  }

  /** A reader or writer of a stream: it holds something for as long as the stream goes on. */
  #ofReading(site: Made, doings: Doings, reading: Reading): ReleaseVerdict {
    // A lock that is never given back is the only user's.
    if (!site.of && doings.closes.size === 0) return { kind: 'handed-on', to: 'the only user of the stream' }
    const flow = this.context.flows.of(site.home)
    if (!flow) return { kind: 'unknown', why: 'budget' }
    const beside = this.#known(site, doings)
    const exitsBut = (closes: ReadonlySet<TSESTree.Node>): Exit[] => {
      const { strong } = exitsWithout(
        flow,
        site.given,
        closes,
        (condition) => reading.known(condition) ?? beside(condition),
        (node) => reading.isOwn(node),
      )
      return sorted(strong.map((exit) => asRejection(ofTurn(exit, site.given))))
    }
    const closes = this.#withHandings(site, flow, doings)
    const exits = exitsBut(closes)
    if (exits.length === 0) return { kind: 'released', by: [...closes] }
    const sure = site.of
      ? exitsBut(new Set([...closes, ...reading.unlocks])).filter((exit) => reading.isEarly(exit))
      : exits.filter((exit) => !isInCleanup(exit.node))
    return sure.length > 0
      ? { kind: 'some-paths', confidence: 'likely', exits: sure, only: null }
      : { kind: 'some-paths', confidence: 'possible', exits, only: null }
  }

  #onPaths(site: Made, doings: Doings): ReleaseVerdict {
    const flow = this.context.flows.of(site.home)
    if (!flow) return { kind: 'unknown', why: 'budget' }
    const closes = this.#withHandings(site, flow, doings)
    const leaving = exitsWithout(flow, site.given, closes, this.#known(site, doings), (node) =>
      this.#isOpening(site, node),
    )
    if (!leaving.meetsRelease) return { kind: 'handed-on', to: 'a path that cannot be followed' }
    const beside = doings.successes.length === doings.closes.size ? this.#rejections(doings) : []
    const isFailure = (exit: Exit): boolean =>
      exit.kind === 'await' && doings.failures.some((node) => exit.node !== null && isInside(node, exit.node))
    const inTurn = (exit: Exit): Exit => ofTurn(exit, site.given)
    const partly = [...doings.partly].flatMap(([call, exits]) => (closes.has(call) ? exits : []))
    const found = [...leaving.strong.map(inTurn), ...doings.exits, ...partly, ...beside].map(asRejection)
    const strong = sorted(found.filter((exit) => !isFailure(exit)))
    // A body that is left to lie because something else failed is rarely worth a word.
    const isBody = site.row.kind === 'body'
    const sure = strong.filter(({ kind, node }) => {
      if (kind !== 'await') return true
      return !isBody && (!isInCleanup(node) || this.#failsWithIt(site, node))
    })
    const exits = sure.length > 0 ? sure : strong.length > 0 || isBody ? strong : leaving.weak
    if (exits.length === 0) return { kind: 'released', by: [...doings.closes] }
    return { kind: 'some-paths', confidence: sure.length > 0 ? 'likely' : 'possible', exits, only: null }
  }

  /** What closes a value on a path: its releases, calls that get it where no release follows, and the end of the process. */
  #withHandings(site: Made, flow: Flow, { closes, passes }: Doings): Set<TSESTree.Node> {
    const all = new Set(closes)
    for (const pass of passes) if (!exitsWithout(flow, pass, closes, () => null).meetsRelease) all.add(pass)
    for (const member of this.context.syntax.membersNamed('exit')) {
      const call = member.parent
      const isProcess = member.object.type === 'Identifier' && member.object.name === 'process'
      if (isProcess && call.type === 'CallExpression' && (!site.home || isInside(call, site.home))) all.add(call)
    }
    return all
  }

  #known(site: Made, doings: Doings): (condition: Condition) => boolean | null {
    const { syntax } = this.context
    const { variables } = this.heldBy(site)
    const missing = missingWhen(site, variables, this.context)
    const beside = site.given ? conditionsAt(site.given, syntax.sourceCode) : () => null
    // A test of the value itself, or of a flag beside it, that a release depends on holds whenever there is one to make.
    const atReleases = [...doings.closes].map((node) => conditionsAt(node, syntax.sourceCode, false))
    return (condition) => {
      const known = missing(condition) ?? beside(condition)
      if (known !== null || !asksAbout(condition.test, variables, this.context)) return known
      return atReleases.map((at) => at(condition)).find((outcome) => outcome !== null) ?? null
    }
  }

  /**
   * `catch (e) { await client.query('ROLLBACK'); client.release() }`: what made the first query fail, a connection that
   * is gone, makes the second one fail as well.
   */
  #failsWithIt(site: Made, awaited: TSESTree.Node | null): boolean {
    const call = this.#ownCall(site, awaited)
    return call !== null && !settlesOf(site).includes(this.context.matcher.calledName(call) ?? '')
  }

  /** `await runner.connect()`: where it rejects, nothing has been taken. */
  #isOpening(site: Made, awaited: TSESTree.Node): boolean {
    const call = this.#ownCall(site, awaited)
    const opens = site.row.kind === 'item' ? site.row.opens : undefined
    return call !== null && (opens?.includes(this.context.matcher.calledName(call) ?? '') ?? false)
  }

  /** The call of the item's own that an `await` waits for. */
  #ownCall(site: Made, awaited: TSESTree.Node | null): TSESTree.CallExpression | null {
    const call = awaited?.type === 'AwaitExpression' ? unwrap(awaited) : null
    if (call?.type !== 'CallExpression' || site.row.kind !== 'item') return null
    return this.heldBy(site).uses.some((use) => use.kind === 'look' && use.node === call) ? call : null
  }

  /** `p.then(() => client.release())` and nothing else: what rejects keeps it. */
  #rejections({ successes, failures }: Doings): Exit[] {
    if (failures.length > 0) return []
    return successes.flatMap((call) => {
      const callee = unwrap(call.callee)
      return callee.type === 'MemberExpression' ? [{ kind: 'await', node: callee.object } satisfies Exit] : []
    })
  }

  /**
   * Releases that do not name the item: `semaphore.release()` of `semaphore.acquire()`; for bodies, ending the request.
   * Null where another function makes them.
   */
  #releasesWithoutIt(site: Made): HeldUse[] | null {
    const { syntax } = this.context
    const uses: HeldUse[] = []
    if (site.of)
      for (const use of this.heldBy(site.of).uses)
        if (use.node !== site.node && use.kind !== 'look' && use.kind !== 'pass') uses.push(use)
    if (site.row.kind === 'body' || site.of) {
      for (const node of endingsIn(site.home, this.context)) uses.push({ kind: 'close', node })
      return uses
    }
    const callee = unwrap((site.taken ?? site.node).callee)
    const object = callee.type === 'MemberExpression' ? sourceLabel(callee.object, syntax.sourceCode) : null
    for (const name of site.row.release.pool ?? [])
      for (const member of syntax.membersNamed(name)) {
        const call = wrapped(member).parent
        if (call?.type !== 'CallExpression' || call.callee !== wrapped(member)) continue
        if (sourceLabel(member.object, syntax.sourceCode) !== object) continue
        if (isUnder(call, site.home)) {
          if (call.arguments.length === 0) uses.push({ kind: 'close', node: call })
        } else if (call.arguments.length === 0) return null
      }
    return uses
  }
}

function settlesOf({ row }: Made): readonly string[] {
  return (row.kind === 'item' && row.settles) || []
}

/** Whether the call gives a promise that nothing in plain sight waits for. */
function isPending({ row, given, node }: Made): boolean {
  if (row.gives !== 'promise' || !given || given.type === 'AwaitExpression') return false
  return wrapped(node).parent?.type !== 'ExpressionStatement'
}

/** `finally { await cursor.close(); client.release() }`: where two things fail at once. */
function isInCleanup(node: TSESTree.Node | null): boolean {
  for (let from = node, at = node?.parent; from && at && !isFunction(at); from = at, at = at.parent)
    if (at.type === 'CatchClause' || (at.type === 'TryStatement' && at.finalizer === from)) return true
  return false
}

/** What leaves a loop's turn without the value, or takes the next one, leaves it there. */
function ofTurn(exit: Exit, given: TSESTree.Node | null): Exit {
  const loop = given && loopAround(given)
  if (!loop || !exit.node) return exit
  const isOutside = exit.kind === 'return' && !isInside(exit.node, loop)
  return isOutside || exit.node === given ? { kind: 'end', node: null } : exit
}

/** A rejection that a `catch` swallows ends the function as well. */
function asRejection(exit: Exit): Exit {
  return exit.kind === 'end' && exit.node?.type === 'AwaitExpression' ? { kind: 'await', node: exit.node } : exit
}

/** What the code says plainly comes before what may fail. */
function sorted(exits: readonly Exit[]): Exit[] {
  const at = ({ node }: Exit): number => node?.range[0] ?? Number.MAX_SAFE_INTEGER
  const rank = ({ kind }: Exit): number => (kind === 'return' || kind === 'throw' ? 0 : 1)
  return exits.toSorted((a, b) => rank(a) - rank(b) || at(a) - at(b))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { Exit, FunctionNode, MadeSite, ReleaseVerdict } from '../answers/index.js'
import { END_EVENTS, FAILURE_EVENTS } from '../catalog/index.js'
import { exitsWithout } from '../flow/exits.js'
import { Flows } from '../flow/flows.js'
import type { Condition, Flow } from '../flow/graph.js'
import { conditionsAt } from '../flow/known.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { staticText } from '../scope/strings.js'
import { functionOf } from './handlers.js'
import { type Held, heldBy, heldByParameter, type HeldUse } from './held.js'
import { asksAbout, missingWhen } from './missing.js'

const MAX_DEPTH = 3
/** Names of functions that take an item back, whoever defines them. */
const TAKING_BACK =
  /release|close|free|recycle|dispose|cleanup|clean_up|giveBack|finish|commit|rollback|destroy|unlock|discard/i

/** What one function does with a value, its nested functions included. */
interface Doings {
  /** Calls and statements in the function's flow by which the value is given back, or goes to somebody who may. */
  readonly closes: Set<TSESTree.Node>
  /** … of these, those that return it or hand it to a function's owner. */
  readonly leaves: Set<TSESTree.Node>
  /** Calls that get the value: they take it over only where nothing gives it back later. */
  readonly passes: Set<TSESTree.Node>
  /** Exits of nested functions that run once with the value, where it is still held. */
  readonly exits: Exit[]
  /** Promise calls whose success alone, or whose failure alone, gives it back. */
  readonly successes: TSESTree.CallExpression[]
  readonly failures: TSESTree.Node[]
  isStored: boolean
  isUsing: boolean
}

/** Is what a call lends given back; is the body of its response read? */
export class MadeReleases {
  readonly #memo = new Map<MadeSite, ReleaseVerdict>()
  readonly #held = new Map<MadeSite, Held>()
  readonly #flows: Flows

  constructor(readonly context: LifetimeContext) {
    this.#flows = new Flows(context.syntax.sourceCode)
  }

  of(site: MadeSite): ReleaseVerdict {
    const known = this.#memo.get(site)
    if (known) return known
    const verdict = this.#verdict(site)
    this.#memo.set(site, verdict)
    return verdict
  }

  heldBy(site: MadeSite): Held {
    const held = this.#held.get(site) ?? heldBy(site, this.context)
    this.#held.set(site, held)
    return held
  }

  #verdict(site: MadeSite): ReleaseVerdict {
    const held = this.heldBy(site)
    const elsewhere = this.#releasesWithoutIt(site)
    if (elsewhere === null) return { kind: 'handed-on', to: 'other code of this file' }
    const doings = this.#resolve(site, site.home, [...held.uses, ...elsewhere], 0)
    if (doings.isUsing) return { kind: 'released', by: [] }
    if (doings.isStored) return { kind: 'handed-on', to: 'what stores it' }
    if (isPending(site)) return { kind: 'handed-on', to: 'who waits for the promise' }
    if (doings.closes.size === doings.leaves.size && doings.exits.length === 0)
      return doings.passes.size + doings.leaves.size > 0
        ? { kind: 'handed-on', to: 'who gets it' }
        : { kind: 'never', teardown: null, deadSignal: false }
    return this.#onPaths(site, doings)
  }

  #onPaths(site: MadeSite, doings: Doings): ReleaseVerdict {
    const flow = this.#flows.of(site.home)
    if (!flow) return { kind: 'unknown', why: 'budget' }
    const closes = this.#withHandings(site, flow, doings)
    const leaving = exitsWithout(flow, site.given, closes, this.#known(site, doings))
    if (!leaving.meetsRelease) return { kind: 'handed-on', to: 'a path that cannot be followed' }
    const beside = doings.successes.length === doings.closes.size ? this.#rejections(doings) : []
    const isFailure = (exit: Exit): boolean =>
      exit.kind === 'await' && doings.failures.some((node) => exit.node !== null && isInside(node, exit.node))
    const strong = sorted(
      [...leaving.strong, ...doings.exits, ...beside].map(asRejection).filter((exit) => !isFailure(exit)),
    )
    // A body that is left to lie because something else failed is rarely worth a word.
    const isBody = site.row.kind === 'body'
    const sure = isBody ? strong.filter((exit) => exit.kind !== 'await') : strong
    const exits = sure.length > 0 ? sure : strong.length > 0 || isBody ? strong : leaving.weak
    if (exits.length === 0) return { kind: 'released', by: [...doings.closes] }
    return { kind: 'some-paths', confidence: sure.length > 0 ? 'likely' : 'possible', exits, only: null }
  }

  /** What closes a value on a path: its releases, calls that get it where no release follows, and the end of the process. */
  #withHandings(site: MadeSite, flow: Flow, { closes, passes }: Doings): Set<TSESTree.Node> {
    const all = new Set(closes)
    for (const pass of passes) if (!exitsWithout(flow, pass, closes, () => null).meetsRelease) all.add(pass)
    for (const member of this.context.syntax.membersNamed('exit')) {
      const call = member.parent
      const isProcess = member.object.type === 'Identifier' && member.object.name === 'process'
      if (isProcess && call.type === 'CallExpression' && (!site.home || isInside(call, site.home))) all.add(call)
    }
    return all
  }

  #known(site: MadeSite, doings: Doings): (condition: Condition) => boolean | null {
    const { syntax } = this.context
    const { variables } = this.heldBy(site)
    const missing = missingWhen(site, variables, this.context)
    const beside = site.given ? conditionsAt(site.given, syntax.sourceCode) : () => null
    // A test of the value itself, or of a flag beside it, that a release depends on holds whenever there is one to make.
    const atReleases = [...doings.closes].map((node) => conditionsAt(node, syntax.sourceCode))
    return (condition) => {
      const known = missing(condition) ?? beside(condition)
      if (known !== null || !asksAbout(condition.test, variables, this.context)) return known
      return atReleases.map((at) => at(condition)).find((outcome) => outcome !== null) ?? null
    }
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
  #releasesWithoutIt(site: MadeSite): HeldUse[] | null {
    const { syntax } = this.context
    const uses: HeldUse[] = []
    if (site.row.kind === 'body') {
      for (const name of ['abort', 'destroy'])
        for (const member of syntax.membersNamed(name)) {
          const call = wrapped(member).parent
          if (call?.type === 'CallExpression' && call.callee === wrapped(member) && isUnder(call, site.home))
            uses.push({ kind: 'close', node: call })
        }
      return uses
    }
    const callee = unwrap(site.node.callee)
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

  /** Sorts the uses of a value by where they stand in `scope`: in its flow, or in a function nested in it. */
  #resolve(site: MadeSite, scope: FunctionNode | null, uses: readonly HeldUse[], depth: number): Doings {
    const doings: Doings = {
      closes: new Set(),
      leaves: new Set(),
      passes: new Set(),
      exits: [],
      successes: [],
      failures: [],
      isStored: false,
      isUsing: false,
    }
    const nested = new Map<FunctionNode, HeldUse[]>()
    for (const use of uses) {
      const fn = childFunctionAround(use.node, scope)
      if (fn) nested.set(fn, [...(nested.get(fn) ?? []), use])
      else if (isUnder(use.node, scope)) this.#stand(site, use, doings, depth)
      else doings.isStored = true
    }
    for (const [fn, inner] of nested) this.#standNested(site, scope, fn, inner, doings, depth)
    return doings
  }

  #stand(site: MadeSite, use: HeldUse, doings: Doings, depth: number): void {
    switch (use.kind) {
      case 'look':
        return
      case 'using':
        doings.isUsing = true
        return
      case 'stored':
        doings.isStored = true
        return
      case 'close':
        doings.closes.add(use.node)
        return
      case 'leave':
        doings.closes.add(use.node)
        doings.leaves.add(use.node)
        return
      case 'pass': {
        const effect = this.#effectOf(site, use, depth)
        if (effect === 'close') doings.closes.add(use.node)
        else if (effect === 'stored') doings.isStored = true
        else if (effect === 'pass') doings.passes.add(use.node)
      }
    }
  }

  /** What a call does with the value it gets as an argument. */
  #effectOf(
    site: MadeSite,
    { node, index }: Extract<HeldUse, { kind: 'pass' }>,
    depth: number,
  ): 'close' | 'pass' | 'stored' | 'look' {
    const name = this.context.matcher.calledName(node) ?? ''
    if (/^(?:log|debug|info|warn|error|trace|inspect|assert|isArray|Boolean|String|expect)$/.test(name)) return 'look'
    if (site.row.kind === 'item') {
      if (site.row.release.pool?.includes(name) || TAKING_BACK.test(name)) return 'close'
    }
    const fn = node.type === 'CallExpression' && index !== null ? functionOf(node.callee, this.context) : null
    if (fn && index !== null && depth < MAX_DEPTH && !isInside(node, fn)) {
      const inner = this.#resolve(site, fn, heldByParameter(site, fn, index, this.context).uses, depth + 1)
      if (inner.isStored) return 'stored'
      if (inner.closes.size > inner.leaves.size || inner.isUsing) return 'close'
      if (inner.passes.size === 0 && inner.leaves.size === 0) return 'look'
      return site.row.kind === 'body' ? 'close' : 'pass'
    }
    return site.row.kind === 'body' ? 'close' : 'pass'
  }

  /** A nested function counts where it is called or given to something that calls it. */
  #standNested(
    site: MadeSite,
    scope: FunctionNode | null,
    fn: FunctionNode,
    uses: readonly HeldUse[],
    doings: Doings,
    depth: number,
  ): void {
    if (depth > MAX_DEPTH) {
      doings.isStored = true
      return
    }
    const inner = this.#resolve(site, fn, uses, depth + 1)
    if (inner.isStored || inner.isUsing || inner.leaves.size > 0) doings.isStored = true
    const closes = inner.closes.size > 0
    // A function that only uses the value goes on doing so for as long as somebody has it.
    for (const use of this.context.uses.of(fn)) {
      let at: TSESTree.Node | null = null
      switch (use.kind) {
        case 'called':
          at = closes ? use.node : null
          break
        case 'argument': {
          const role = this.#roleOf(site, use.call, use.argument)
          if (!closes) {
            if (inner.passes.size > 0 || role === 'unknown') this.#addPass(scope, use.call, doings)
            break
          }
          at = use.call
          if (role === 'success' && use.call.type === 'CallExpression') doings.successes.push(use.call)
          if (role === 'failure') {
            doings.failures.push(use.call)
            at = null
          }
          if (role === 'once' || role === 'success' || role === 'finally')
            doings.exits.push(...this.#exitsOf(fn, inner))
          break
        }
        case 'returned':
          if (closes) {
            at = use.node
            doings.leaves.add(at)
          } else doings.isStored = true
          break
        default:
          doings.isStored = true
      }
      if (!at) continue
      const around = childFunctionAround(at, scope)
      if (!around && isUnder(at, scope)) doings.closes.add(at)
      else if (around && around !== fn)
        this.#standNested(site, scope, around, [{ kind: 'close', node: at }], doings, depth + 1)
      else if (!around) doings.isStored = true
    }
  }

  #addPass(scope: FunctionNode | null, call: TSESTree.CallExpression | TSESTree.NewExpression, doings: Doings): void {
    if (childFunctionAround(call, scope)) doings.isStored = true
    else doings.passes.add(call)
  }

  /** When a function runs that is given to a call: once with the outcome of the item's own work, on one outcome, at some time. */
  #roleOf(
    site: MadeSite,
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    argument: TSESTree.Node,
  ): 'once' | 'success' | 'failure' | 'finally' | 'event' | 'unknown' {
    const callee = unwrap(call.callee)
    const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
    const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)
    if (method === 'finally') return 'finally'
    if (method === 'catch') return 'failure'
    if (method === 'then') return index === 1 ? 'failure' : call.arguments.length > 1 ? 'finally' : 'success'
    const row = this.context.matcher.callback(call, argument)
    if (row?.runs === 'inline' || row?.runs === 'element') return 'once'
    if (call.type === 'CallExpression' && this.context.matcher.listener(call)) {
      const [event] = call.arguments
      const name = event ? staticText(event, this.context.identities.bindings) : null
      if (name !== null && FAILURE_EVENTS.has(name)) return 'failure'
      return name !== null && END_EVENTS.has(name) ? 'finally' : 'event'
    }
    if (row) return 'event'
    // `client.query(sql, callback)`
    const isOwn = callee.type === 'MemberExpression' && this.heldBy(site).uses.some((use) => use.node === call)
    return isOwn && site.row.kind === 'item' && index === call.arguments.length - 1 ? 'once' : 'unknown'
  }

  /** The ways out of a function that runs once, on which it has not given the value back. */
  #exitsOf(fn: FunctionNode, inner: Doings): Exit[] {
    const flow = this.#flows.of(fn)
    if (!flow) return []
    const all = new Set([...inner.closes, ...inner.passes])
    const leaving = exitsWithout(flow, null, all, () => null)
    return [...leaving.strong, ...inner.exits]
  }
}

/** Whether the call gives a promise that nothing in plain sight waits for. */
function isPending({ row, given, node }: MadeSite): boolean {
  if (row.gives !== 'promise' || !given || given.type === 'AwaitExpression') return false
  return wrapped(node).parent?.type !== 'ExpressionStatement'
}

/** The outermost function around `node` that stands in `scope`; null where `node` is in the flow of `scope` itself. */
function childFunctionAround(node: TSESTree.Node, scope: FunctionNode | null): FunctionNode | null {
  let found: FunctionNode | null = null
  for (let at = node.parent; at && at !== scope; at = at.parent) if (isFunction(at)) found = at
  return found && (!scope || isInside(found, scope)) && enclosingFunction(node) !== scope ? found : null
}

function isUnder(node: TSESTree.Node, scope: FunctionNode | null): boolean {
  return !scope || isInside(node, scope)
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

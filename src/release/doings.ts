import type { TSESTree } from '@typescript-eslint/utils'
import type { Made } from '../acquire/made.js'
import type { Exit, FunctionNode } from '../answers/index.js'
import { END_EVENTS, FAILURE_EVENTS } from '../catalog/index.js'
import { exitsWithout } from '../flow/exits.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Call } from '../match/matcher.js'
import type { Variable } from '../scope/bindings.js'
import { staticText } from '../scope/strings.js'
import { enclosingFunction, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { endingsIn } from './endings.js'
import { functionOf } from './handlers.js'
import { type Held, heldByParameter, type HeldUse } from './held.js'
import { READING_EVENTS } from './held-words.js'
import { isUnder } from './home.js'
import { missingWhen } from './missing.js'

const MAX_DEPTH = 3
/** Names of functions that take an item back, whoever defines them. */
const TAKING_BACK =
  /release|close|free|recycle|dispose|cleanup|clean_up|giveBack|finish|commit|rollback|destroy|unlock|discard/i

/** What one function does with a value, its nested functions included. */
export interface Doings {
  /** Calls and statements in the function's flow by which the value is given back, or goes to somebody who may. */
  readonly closes: Set<TSESTree.Node>
  /** … of these, those that return it or hand it to a function's owner. */
  readonly leaves: Set<TSESTree.Node>
  /** Calls that get the value: they take it over only where nothing gives it back later. */
  readonly passes: Set<TSESTree.Node>
  /** … of these, calls of helpers that give it back on some of their paths only, with the exits where they do not. */
  readonly partly: Map<TSESTree.Node, readonly Exit[]>
  /** Exits of nested functions that run once with the value, where it is still held. */
  readonly exits: Exit[]
  /** Promise calls whose success alone, or whose failure alone, gives it back. */
  readonly successes: TSESTree.CallExpression[]
  readonly failures: TSESTree.Node[]
  isStored: boolean
  isUsing: boolean
}

/** What a call does with a value: gives it back, takes it over, keeps it, looks at it; or gives it back on some paths. */
type Effect = 'close' | 'pass' | 'stored' | 'look' | { readonly exits: readonly Exit[] }

/** Sorts what happens to one value by the functions in which it happens. */
export class DoingsOf {
  constructor(
    readonly site: Made,
    readonly held: Held,
    readonly context: LifetimeContext,
  ) {}

  /** Sorts the uses of a value by where they stand in `scope`: in its flow, or in a function nested in it. */
  in(scope: FunctionNode | null, uses: readonly HeldUse[], depth = 0): Doings {
    const doings: Doings = {
      closes: new Set(),
      leaves: new Set(),
      passes: new Set(),
      partly: new Map(),
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
      else if (isUnder(use.node, scope)) this.#stand(use, doings, depth)
      else doings.isStored = true
    }
    for (const [fn, inner] of nested) this.#standNested(scope, fn, inner, doings, depth)
    return doings
  }

  #stand(use: HeldUse, doings: Doings, depth: number): void {
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
        const effect = this.#effectOf(use, depth)
        if (typeof effect === 'object') {
          doings.passes.add(use.node)
          doings.partly.set(use.node, effect.exits)
        } else if (effect === 'close') doings.closes.add(use.node)
        else if (effect === 'stored') doings.isStored = true
        else if (effect === 'pass') doings.passes.add(use.node)
      }
    }
  }

  /** What a call does with the value it gets as an argument. */
  #effectOf({ node, index }: Extract<HeldUse, { kind: 'pass' }>, depth: number): Effect {
    const name = this.context.matcher.calledName(node) ?? ''
    if (/^(?:log|debug|info|warn|error|trace|inspect|assert|isArray|Boolean|String|expect)$/.test(name)) return 'look'
    if (this.site.row.kind === 'body' && this.#onlyWaits(node)) return 'look'
    if (this.site.row.kind === 'item') {
      if (this.site.row.release.pool?.includes(name) || TAKING_BACK.test(name)) return 'close'
    }
    const fn = node.type === 'CallExpression' && index !== null ? functionOf(node.callee, this.context) : null
    if (fn && index !== null && depth < MAX_DEPTH && !isInside(node, fn)) {
      const held = heldByParameter(this.site, fn, index, this.context)
      const inner = this.in(fn, held.uses, depth + 1)
      if (inner.isStored) return 'stored'
      if (inner.isUsing) return 'close'
      if (inner.closes.size > inner.leaves.size) {
        const exits = this.#exitsOf(fn, inner, held.variables).filter(({ kind }) => kind !== 'await')
        return exits.length > 0 ? { exits } : 'close'
      }
      if (inner.passes.size === 0 && inner.leaves.size === 0) return 'look'
      return this.site.row.kind === 'body' ? 'close' : 'pass'
    }
    return this.site.row.kind === 'body' ? 'close' : 'pass'
  }

  /** `once(stream, 'response')`, `finished(stream)`: they wait for a stream, and read nothing of it. */
  #onlyWaits(call: Call): boolean {
    const { identities } = this.context
    const callee = identities.of(call.callee)
    if (callee.kind !== 'reference' || callee.root.kind !== 'import') return false
    const [, event] = call.arguments
    const isOf = (module: string, name: string): boolean =>
      callee.root.kind === 'import' && callee.root.module.startsWith(module) && callee.path.at(-1) === name
    if (isOf('stream', 'finished')) return true
    return isOf('events', 'once') && !READING_EVENTS.has((event && staticText(event, identities.bindings)) ?? '')
  }

  /** A nested function counts where it is called or given to something that calls it. */
  #standNested(
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
    const inner = this.in(fn, uses, depth + 1)
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
          const role = this.#roleOf(use.call, use.argument)
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
            doings.exits.push(...this.#exitsOf(fn, inner, this.held.variables))
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
        this.#standNested(scope, around, [{ kind: 'close', node: at }], doings, depth + 1)
      else if (!around) doings.isStored = true
    }
  }

  #addPass(scope: FunctionNode | null, call: TSESTree.CallExpression | TSESTree.NewExpression, doings: Doings): void {
    if (childFunctionAround(call, scope)) doings.isStored = true
    else doings.passes.add(call)
  }

  /** When a function runs that is given to a call: once with the outcome of the item's own work, on one outcome, at some time. */
  #roleOf(
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
    const isOwn = callee.type === 'MemberExpression' && this.held.uses.some((use) => use.node === call)
    return isOwn && this.site.row.kind === 'item' && index === call.arguments.length - 1 ? 'once' : 'unknown'
  }

  /** The ways out of a function that runs once, on which it has not given the value back. */
  #exitsOf(fn: FunctionNode, inner: Doings, variables: ReadonlyMap<Variable, unknown>): Exit[] {
    const flow = this.context.flows.of(fn)
    if (!flow) return []
    const endings = this.site.row.kind === 'body' ? endingsIn(fn, this.context) : []
    const all = new Set<TSESTree.Node>([...inner.closes, ...inner.passes, ...endings])
    const leaving = exitsWithout(flow, null, all, missingWhen(this.site, variables, this.context))
    return [...leaving.strong, ...inner.exits]
  }
}

/** The outermost function around `node` that stands in `scope`; null where `node` is in the flow of `scope` itself. */
function childFunctionAround(node: TSESTree.Node, scope: FunctionNode | null): FunctionNode | null {
  let found: FunctionNode | null = null
  for (let at = node.parent; at && at !== scope; at = at.parent) if (isFunction(at)) found = at
  return found && (!scope || isInside(found, scope)) && enclosingFunction(node) !== scope ? found : null
}

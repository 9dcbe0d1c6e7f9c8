import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Identity, ListenerSite, Reference } from '../answers/index.js'
import { END_EVENTS, FAILURE_WORDS } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import type { Variable } from '../scope/bindings.js'
import { raceOf } from '../scope/races.js'
import { sameReference } from '../scope/same.js'
import { isExecutor, isFunction, isInside, staticKey, unwrap } from '../syntax/nodes.js'
import { functionOf, methodOf, reachedFrom } from './handlers.js'
import { homeOf } from './home.js'

/** What a handler brings to its end, as a key that is equal for two handlers that end the same. */
type Outcome = object | string

/** Names of callbacks that are called once, when the work is over. */
const SETTLING =
  /^_?(?:done|cb|callback|next|fn|fulfill?|resolve|reject|finish|complete|settle|accept|success|failure|fail|error|err(?:back|or)?|on_?(?:done|end|finish(?:ed)?|complete[d]?|success|error|fail(?:ed|ure)?|result|settled?|cancel(?:led)?))$/i
/** Methods of a response or connection after which the run that owns it is over. */
const ANSWERING = new Set(['json', 'send', 'end', 'redirect', 'render', 'sendStatus', 'sendFile', 'jsonp', 'destroy'])
const CLOSING = new Set(['close', 'end', 'destroy', 'terminate', 'disconnect', 'destroySoon', 'kill'])
/** … of something pooled, that does not only give it back. */
const KILLING = new Set(['destroy', 'destroySoon', 'terminate', 'kill'])

/** What the handlers of listeners end: when one of several alternatives has come, nobody waits for the others. */
export class Interest {
  readonly #outcomes = new Map<TSESTree.Node, ReadonlySet<Outcome>>()

  constructor(readonly context: LifetimeContext) {}

  /** What the run of a handler settles, calls back or answers; empty where that cannot be seen. */
  outcomesOf(handler: TSESTree.Node): ReadonlySet<Outcome> {
    const known = this.#outcomes.get(handler)
    if (known) return known
    const outcomes = new Set<Outcome>()
    this.#outcomes.set(handler, outcomes)
    const fn = functionOf(handler, this.context)
    if (fn) for (const at of reachedFrom(fn, this.context)) this.#within(at, outcomes)
    else this.#named(handler, outcomes)
    return outcomes
  }

  /** Whether two handlers end one and the same thing. */
  haveSameEnd(a: TSESTree.Node, b: TSESTree.Node): boolean {
    const ends = this.outcomesOf(b)
    return [...this.outcomesOf(a)].some((outcome) => ends.has(outcome))
  }

  /** Whether a handler ends the connection on whose account the listeners are there. */
  endsOwner(handler: TSESTree.Node): boolean {
    return this.#calls(handler, CLOSING).some((call) => this.#isOwnOf(call, 'connection') !== null)
  }

  /** Whether a handler closes what the listener was added to, so that its other listeners go too. */
  closesTarget({ handler }: Pick<ListenerSite, 'handler'>, target: Identity): boolean {
    if (target.kind === 'unknown') return false
    const methods = isPooled(target) ? KILLING : CLOSING
    return this.#calls(handler.node, methods).some((call) => {
      const callee = unwrap(call.callee)
      return callee.type === 'MemberExpression' && sameReference(this.context.identities.of(callee.object), target)
    })
  }

  /** Whether a handler at the target's own end adds the listeners once more: `once('end', () => this.connect())`. */
  addsAgain(site: ListenerSite): boolean {
    const { fn } = homeOf(site.node, this.context)
    if (!fn || !(isEnding(site) || isFailure(site))) return false
    const handler = functionOf(site.handler.node, this.context)
    return (
      handler !== null &&
      this.context.syntax.inside(handler, 'CallExpression').some((call) => {
        const callee = unwrap(call.callee)
        if (callee.type === 'MemberExpression') return methodOf(callee, this.context) === fn
        return callee.type === 'Identifier' && functionOf(callee, this.context) === fn
      })
    )
  }

  #calls(handler: TSESTree.Node, methods: ReadonlySet<string>): readonly TSESTree.CallExpression[] {
    const fn = functionOf(handler, this.context)
    if (!fn) return []
    return reachedFrom(fn, this.context).flatMap((at) =>
      this.context.syntax.inside(at, 'CallExpression').filter(({ callee: wrappedCallee }) => {
        const callee = unwrap(wrappedCallee)
        return callee.type === 'MemberExpression' && methods.has(staticKey(callee) ?? '')
      }),
    )
  }

  #within(fn: FunctionNode, outcomes: Set<Outcome>): void {
    const { syntax, identities } = this.context
    for (const name of syntax.inside(fn, 'Identifier')) {
      const variable = identities.bindings.variableOf(name)
      const outcome = variable && this.#ofVariable(variable, fn, name)
      if (outcome) outcomes.add(outcome)
    }
    for (const call of syntax.inside(fn, 'CallExpression')) {
      const callee = unwrap(call.callee)
      if (callee.type !== 'MemberExpression') continue
      const method = staticKey(callee) ?? ''
      const deferred = this.#deferred(callee)
      if (deferred) outcomes.add(deferred)
      const answered = ANSWERING.has(method) ? this.#isOwnOf(call, 'request') : null
      if (answered) outcomes.add(answered)
    }
  }

  /** A handler that is no function of this file: `resolve`, `callback`, `deferred.resolve`, `resolve.bind(null, x)`. */
  #named(handler: TSESTree.Node, outcomes: Set<Outcome>): void {
    const at = unwrap(handler)
    if (at.type === 'CallExpression') {
      const callee = unwrap(at.callee)
      if (callee.type === 'MemberExpression' && staticKey(callee) === 'bind') this.#named(callee.object, outcomes)
      else {
        const race = raceOf(at, this.context.identities.bindings)
        if (race) outcomes.add(race)
      }
    }
    if (at.type === 'MemberExpression') {
      const deferred = this.#deferred(at)
      if (deferred) outcomes.add(deferred)
    }
    const variable = at.type === 'Identifier' ? this.context.identities.bindings.variableOf(at) : null
    const outcome = variable && (this.#settledBy(variable) ?? this.#calledBack(variable))
    if (outcome) outcomes.add(outcome)
  }

  #ofVariable(
    variable: Variable,
    fn: FunctionNode,
    name: TSESTree.Identifier | TSESTree.JSXIdentifier,
  ): Outcome | null {
    const definition = variable.defs[0]?.node as TSESTree.Node | undefined
    if (!definition || (definition !== fn.parent && isInside(definition, fn))) return null
    const settled = this.#settledBy(variable)
    if (settled) return settled
    const parent = name.parent
    const isCalled =
      parent.type === 'CallExpression' &&
      (parent.callee === name ||
        /^(?:process\.)?(?:nextTick|setImmediate|queueMicrotask)$/.test(
          this.context.syntax.sourceCode.getText(parent.callee),
        ))
    return isCalled ? this.#calledBack(variable) : null
  }

  /** The promise that a variable settles: by its executor, its race, or the call that gave promise and settlers. */
  #settledBy(variable: Variable): Outcome | null {
    const definition = variable.defs[0]
    const node = definition?.node as TSESTree.Node | undefined
    if (definition?.type === 'Parameter' && isFunction(node)) {
      if (
        !isExecutor(node) ||
        !node.params.slice(0, 2).some((parameter) => variable.identifiers.includes(parameter as never))
      )
        return null
      return raceOf(node.parent, this.context.identities.bindings) ?? node
    }
    if (node?.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern') return null
    const init = node.init && unwrap(node.init)
    return init?.type === 'CallExpression' &&
      this.context.matcher.calledName(init) === 'withResolvers' &&
      variable.name !== 'promise'
      ? node
      : null
  }

  /** The function that got a callback as a parameter, which is called when the work is over. */
  #calledBack(variable: Variable): Outcome | null {
    const definition = variable.defs[0]
    return definition?.type === 'Parameter' && SETTLING.test(variable.name) ? definition.node : null
  }

  /** `deferred.resolve(…)`, `this.ready.reject(…)`: the promise by the name of what settles it. */
  #deferred(member: TSESTree.MemberExpression): Outcome | null {
    const method = staticKey(member)
    if (method !== 'resolve' && method !== 'reject') return null
    const name = this.context.syntax.sourceCode.getText(member.object)
    return name === 'Promise' || !/(?:def(?:er(?:red)?)?|dfd|promise|resolvers?|settle|ready|result)\w*$/i.test(name)
      ? null
      : `promise ${name}`
  }

  /** The request or connection handler whose own parameter a call is made on: `res.status(201).json(…)`. */
  #isOwnOf(call: TSESTree.CallExpression, kind: 'request' | 'connection'): FunctionNode | null {
    const callee = unwrap(call.callee)
    if (callee.type !== 'MemberExpression') return null
    let at = unwrap(callee.object)
    // What a response's methods return is the response.
    for (let depth = 0; depth < 5; depth++) {
      const inner = at.type === 'CallExpression' ? unwrap(at.callee) : null
      if (inner?.type !== 'MemberExpression') break
      at = unwrap(inner.object)
    }
    const identity = this.context.identities.of(at)
    if (identity.kind === 'unknown' || identity.root.kind !== 'parameter' || identity.path.length > 0) return null
    const { fn } = identity.root
    const region = this.context.regions.ofFunction(fn)
    return region.kind === kind && region.node === fn ? fn : null
  }
}

/** An event that only comes where things go wrong. */
export function isFailure({ event }: Pick<ListenerSite, 'event'>): boolean {
  if (!event) return false
  return FAILURE_WORDS.test(event.kind === 'text' ? event.text : event.label)
}

/** An event at the end of its sender's life, which comes whatever came before. */
export function isEnding({ event }: Pick<ListenerSite, 'event'>): boolean {
  return event?.kind === 'text' && (END_EVENTS.has(event.text) || event.text === 'end')
}

/** A socket of a request, or what a pool hands out. */
function isPooled({ root, path }: Reference): boolean {
  return root.kind === 'parameter' && /^(?:socket|connection)$/.test(path.at(-1) ?? '')
}

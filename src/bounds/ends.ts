import type { TSESTree } from '@typescript-eslint/utils'
import type { Handling } from '../acquire/handling.js'
import type { Futile, FunctionNode, GrowthSite, Owner, Shrinking } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isService, isSetUp } from '../lifetime/conventions.js'
import { functionOf, reachedFrom } from '../release/handlers.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import {
  enclosingFunction,
  isFunction,
  isInside,
  memberOfFunction,
  nameNodeOf,
  nameOf,
  staticKey,
  unwrap,
} from '../syntax/nodes.js'
import { isInverse, mayBeInverse } from './inverse.js'
import { isTeardown } from './removal.js'

/** Events by which a connection, a process, a document or a window says that it is done with. */
const END_EVENT = /^(?:closed?|disconnect(?:ed)?|exit(?:ed)?|disposed?|destroy(?:ed)?|terminated?)$/i
/** Methods and signals that tell of the same: `panel.onDidDispose(…)`, `widget.disposed.connect(…)`, `ws.onclose = …`. */
const END_HOOK = /^on(?:Did|Will)?(?:Close|Dispose|Destroy|Disconnect|Exit|Terminate)d?$/i
const MAX_DEPTH = 3

/**
 * What the file itself shows of an entry's end, where nothing takes the entry out then: the thing's own end is listened
 * for, an inverse function undoes the rest, a count of users falls to zero. The collection outlives its entries then,
 * however long it lives itself.
 */
export function endOf(
  site: GrowthSite,
  handling: Handling,
  context: LifetimeContext,
): { readonly because: Futile; readonly by: TSESTree.Node } | null {
  const lasting = handling.shrinking.filter((shrinking) => mayTakeOne(shrinking, site))
  // A list goes with the entry it is, and not with what is in it.
  const others = site.isNested && site.keys === null ? lasting.filter(({ how }) => how !== 'entry') : lasting
  if (others.length > 0) return null
  const heard = heardEnd(site, context)
  return heard || lasting.length > 0
    ? heard
    : (countedDown(site, handling, context) ?? undoneElsewhere(site, handling, context))
}

/** Whether a removal may take one entry out while its collection lives on. */
function mayTakeOne({ how, node }: Shrinking, { at }: GrowthSite): boolean {
  if (how === 'blank') return false
  const fn = enclosingFunction(node)
  if (fn === null || !isTeardown(fn)) return true
  // `value.dispose = () => { entries.delete(key) }`: the end of the entry, not of the owner.
  const home = enclosingFunction(at)
  if (home && fn !== home && isInside(fn, home)) return true
  // `stop() { for (const peer of peers) … }`: what ends the collection's owner says nothing about one entry.
  return how !== 'all' && how !== 'replace' && fn.params.length > 0
}

/** `clients.set(id, socket); socket.on('close', () => log(id))`: who is told of the end leaves the entry. */
function heardEnd(site: GrowthSite, context: LifetimeContext): ReturnType<typeof endOf> {
  const home = enclosingFunction(site.at)
  if (!home || isSetUp(nameOf(home) ?? '')) return null
  const things = thingsOf(site, context)
  if (things.size === 0) return null
  const made = [...things]
    .flatMap((thing) => context.identities.bindings.writesOf(thing))
    .flatMap(({ writeExpr }) => writeExpr ?? [])
  for (const call of context.syntax.inside(home, 'CallExpression')) {
    const target = endTargetOf(call, context)
    if (!target) continue
    const isChained = !isHook(call) && made.some((node) => isInside(call, node) && isOnChainOf(call, node))
    const variable = rootOf(target, context)
    if (!isChained && !(variable && things.has(variable))) continue
    return mayRemove(call, site, context) ? null : { because: 'ended', by: isChained ? methodOf(call) : call.callee }
  }
  for (const { left, right } of context.syntax.inside(home, 'AssignmentExpression')) {
    const isSet = left.type === 'MemberExpression' && END_HOOK.test(staticKey(left) ?? '') && !isEmptyValue(right)
    const variable = isSet ? rootOf(left.object, context) : null
    if (variable && things.has(variable)) return { because: 'ended', by: left }
  }
  return null
}

/** `panel.onDidDispose(fn)` gives a handle, not the panel. */
function isHook({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && END_HOOK.test(staticKey(callee) ?? '')
}

/** `on` of the last link of a chain. */
function methodOf({ callee }: TSESTree.CallExpression): TSESTree.Node {
  return callee.type === 'MemberExpression' ? callee.property : callee
}

/** Whether what hears of an end takes something out of something: what it is given may be the list. */
function mayRemove(call: TSESTree.CallExpression, site: GrowthSite, context: LifetimeContext): boolean {
  const handler = call.arguments.map((argument) => functionOf(argument, context)).find((fn) => fn !== null)
  if (!handler) return site.isNested
  return reachedFrom(handler, context).some((fn) =>
    context.syntax
      .inside(fn, 'CallExpression')
      .some((each) => /^(?:delete|remove|splice|filter|pull|without)/.test(context.matcher.calledName(each) ?? '')),
  )
}

/** The variables of a run that an entry is, or is keyed by: `socket` of `set(socket.id, { socket })`. */
function thingsOf({ keys, values }: GrowthSite, context: LifetimeContext): ReadonlySet<Variable> {
  const things = new Set<Variable>()
  const parts = [...(keys ?? []), ...values].flatMap((node): TSESTree.Node[] => {
    const at = unwrap(node)
    return at.type === 'ObjectExpression'
      ? at.properties.flatMap((p) => (p.type === 'Property' && p.value.type === 'Identifier' ? [p.value] : []))
      : [at]
  })
  for (const part of parts) {
    const variable = rootOf(part, context)
    const isGiven = variable?.defs[0]?.type === 'Parameter' && isService(variable.name)
    if (variable && isFunction(scopeNodeOf(variable)) && !isGiven) things.add(variable)
  }
  return things
}

/** What a call listens to for its end, or null where it does not. */
function endTargetOf(call: TSESTree.CallExpression, context: LifetimeContext): TSESTree.Node | null {
  const callee = unwrap(call.callee)
  if (callee.type !== 'MemberExpression') return null
  const name = staticKey(callee) ?? ''
  const object = unwrap(callee.object)
  if (END_HOOK.test(name) && call.arguments.length > 0) return object
  // A signal of the thing: `widget.disposed.connect(fn)`.
  if (name === 'connect' && object.type === 'MemberExpression' && END_EVENT.test(staticKey(object) ?? ''))
    return object.object
  const listener = context.matcher.listener(call)
  if (!listener || (listener.verb !== 'add' && listener.verb !== 'once')) return null
  const event = call.arguments[listener.row.arguments.event ?? -1]
  const text = event && unwrap(event)
  return text?.type === 'Literal' && END_EVENT.test(String(text.value)) ? object : null
}

/** The variable that a name, a member of it, or a chain of calls on it begins with; two steps at most. */
function rootOf(node: TSESTree.Node, context: LifetimeContext): Variable | null {
  let at = unwrap(node)
  for (let steps = 0; at.type === 'MemberExpression' && steps < 2; steps++) at = unwrap(at.object)
  return at.type === 'Identifier' ? context.identities.bindings.variableOf(at) : null
}

/** `make().on('close', fn).on('open', fn)`: a call on the way from a whole chain to what it begins with. */
function isOnChainOf(call: TSESTree.CallExpression, chain: TSESTree.Node): boolean {
  for (let at = unwrap(chain); at.type === 'CallExpression';) {
    if (at === call) return true
    const callee = unwrap(at.callee)
    if (callee.type !== 'MemberExpression') return false
    at = unwrap(callee.object)
  }
  return false
}

function isEmptyValue(node: TSESTree.Node): boolean {
  const at = unwrap(node)
  return at.type === 'Literal' || (at.type === 'Identifier' && at.name === 'undefined')
}

/** `join(user) { members.add(user); seen.add(user) }`, `leave(user) { members.delete(user) }`: `seen` keeps it. */
function undoneElsewhere(
  site: GrowthSite,
  { shrinking, reads, sizes }: Handling,
  context: LifetimeContext,
): ReturnType<typeof endOf> {
  const [name] = site.holder.names
  const owner = name?.root.kind === 'this' ? name.root.owner : null
  const { candidates, others } = namedIn(owner, context)
  if (others.length === 0) return null
  for (const adder of functionsAround(site.at, candidates, context)) {
    if (adder.fn.params.length === 0) continue
    const inverse = others.find(({ name, fn }) => fn !== adder.fn && isInverse(adder.name, name))
    if (!inverse) continue
    const reached = reachedFrom(inverse.fn, context)
    // What it walks or takes from may be taken out by a way that is not followed.
    const touches = [...[...shrinking, ...sizes].map(({ node }) => node), ...reads].some((node) =>
      reached.some((fn) => isInside(node, fn)),
    )
    if (!touches) return { because: 'undone', by: inverse.fn.id ?? nameNodeOf(inverse.fn) }
  }
  return null
}

interface Named {
  readonly name: string
  readonly fn: FunctionNode
}

/** Functions with a name, and those of them that by it may undo what another does. */
interface Candidates {
  readonly candidates: readonly Named[]
  readonly others: readonly Named[]
}

const candidatesOf = new WeakMap<object, Candidates>()

/** The methods of an owner, or the named functions at the top level of the file: many collections ask for the same. */
function namedIn(owner: Owner | null, context: LifetimeContext): Candidates {
  const known = candidatesOf.get(owner ?? context.syntax)
  if (known) return known
  const candidates = owner ? context.members.of(owner) : topLevel(context)
  const others = candidates.filter(({ name, fn }) => fn.params.length > 0 && mayBeInverse(name))
  candidatesOf.set(owner ?? context.syntax, { candidates, others })
  return { candidates, others }
}

/** The named functions in which a site runs: those around it, and those of the candidates that call one of them. */
function functionsAround(at: TSESTree.Node, candidates: readonly Named[], context: LifetimeContext): readonly Named[] {
  const found: Named[] = []
  for (let fn = enclosingFunction(at); fn; fn = enclosingFunction(fn)) {
    const name = nameOf(fn)
    if (name !== null) found.push({ name, fn })
    // What is made to be called one day is no part of what makes it.
    if (!context.uses.of(fn).every((use) => use.kind === 'argument' || use.kind === 'called')) break
  }
  for (let depth = 0, from = 0; depth < MAX_DEPTH && from < found.length; depth++) {
    const called = found.slice(from).map(({ fn }) => fn)
    from = found.length
    for (const method of candidates) {
      if (found.some(({ fn }) => fn === method.fn)) continue
      const calls = context.syntax.inside(method.fn, 'CallExpression').some((call) => {
        const fn = functionOf(call.callee, context)
        return fn !== null && called.includes(fn)
      })
      if (calls) found.push(method)
    }
  }
  return found
}

function topLevel({ syntax }: LifetimeContext): readonly Named[] {
  return syntax.all('FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression').flatMap((fn) => {
    const name = enclosingFunction(fn) === null && memberOfFunction(fn) === null ? nameOf(fn) : null
    return name === null ? [] : [{ name, fn }]
  })
}

/** `users.set(k, n + 1)`, and `users.set(k, n - 1)` elsewhere: a count of zero is an entry still. */
function countedDown(site: GrowthSite, handling: Handling, context: LifetimeContext): ReturnType<typeof endOf> {
  if (site.keys === null || stepOf(site, context) !== 1) return null
  const down = handling.growth.find(
    (other) => other.isNested === site.isNested && other.part === site.part && stepOf(other, context) === -1,
  )
  return down ? { because: 'counted', by: down.node } : null
}

/** By how much an addition changes the number that is there: 1, -1, or 0 where it is none. */
function stepOf({ by, values }: GrowthSite, context: LifetimeContext): number {
  if (by.type === 'UpdateExpression') return by.operator === '++' ? 1 : -1
  if (by.type === 'AssignmentExpression' && /^[+-]=$/.test(by.operator)) return signOf(by.operator.charAt(0), by.right)
  const [value] = values.slice(-1)
  let at = value && unwrap(value)
  if (at?.type === 'Identifier') {
    const variable = context.identities.bindings.variableOf(at)
    const made = variable && context.identities.bindings.onlyValueOf(variable)
    at = made ? unwrap(made) : undefined
  }
  return at?.type === 'BinaryExpression' ? signOf(at.operator, at.right) : 0
}

function signOf(operator: string, by: TSESTree.Node): number {
  if (by.type !== 'Literal' || by.value !== 1) return 0
  return operator === '+' ? 1 : operator === '-' ? -1 : 0
}

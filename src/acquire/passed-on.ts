import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, MadeSite } from '../answers/index.js'
import type { BodyRow, ItemRow } from '../catalog/index.js'
import { functionOf } from '../lifetime/callees.js'
import type { LifetimeContext } from '../lifetime/context.js'
import {
  enclosingFunction,
  executorAround,
  isFunction,
  isNothing,
  nameOf,
  staticKey,
  unwrap,
  wrapped,
} from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { ofPromise } from './promised.js'

type Site<R> = MadeSite<R & (ItemRow | BodyRow)>

/** Members by which a function may prepare a value for its caller. */
const PREPARING =
  /^(?:on|once|setEncoding|setTimeout|resume|destroy|dump|release|end|close|query|execute|connect|start\w*|begin\w*|set\w*)$/
const READING_EVENTS = /^(?:data|end|readable|close)$/

/**
 * Where a value comes to that the function which takes it gives to its own caller: `const client = await getClient()`,
 * `await new Promise((resolve) => pool.connect((err, client) => resolve(client)))`.
 */
export function passedOn<R extends ItemRow | BodyRow>(site: MadeSite<R>, context: LifetimeContext): MadeSite<R>[] {
  const { given } = site
  const isWaitedFor = !given || given.type === 'AwaitExpression' || (site.row.gives === 'value' && given === site.node)
  const direct = given && giverOf(given, site, context)
  if (direct) return callsOf(direct, site, context)
  if (!isWaitedFor) return promiseOf(site, context)
  const reads = readsOf(site, context)
  if (!reads || reads.some((read) => isKept(read, site, context))) return []
  return reads.flatMap((read) => {
    const giver = giverOf(read, site, context)
    if (giver) return callsOf(giver, site, context)
    const call = wrapped(read).parent
    const promise =
      call?.type === 'CallExpression' && call.arguments[0] === wrapped(read) ? resolvedIn(call.callee, context) : null
    return promise ? settled(promise, site, context) : []
  })
}

/** A promise that is made for a callback, `new Promise((resolve) => http.get(url, resolve))`, and where it goes. */
function promiseOf<R extends ItemRow | BodyRow>(site: MadeSite<R>, context: LifetimeContext): MadeSite<R>[] {
  return site.given?.type === 'NewExpression' ? settled(site.given, site, context) : []
}

/** The promise that a function settles with what it is given: the first parameter of the executor. */
export function resolvedIn(callee: TSESTree.Node, context: LifetimeContext): TSESTree.NewExpression | null {
  const at = unwrap(callee)
  const executor = at.type === 'Identifier' ? executorAround(at) : null
  const [resolve] = executor?.params ?? []
  if (resolve?.type !== 'Identifier' || at.type !== 'Identifier' || executor?.parent.type !== 'NewExpression')
    return null
  return context.identities.bindings.variableOf(at)?.identifiers.includes(resolve) ? executor.parent : null
}

function settled<R extends ItemRow | BodyRow>(
  promise: TSESTree.NewExpression,
  site: MadeSite<R>,
  context: LifetimeContext,
): MadeSite<R>[] {
  const giver = giverOf(promise, site, context)
  if (giver) return callsOf(giver, site, context)
  if (site.given === promise) return []
  const next = ofPromise(promise, { ...site, parameters: null }, context)
  return next.given === promise ? [] : [next]
}

/** The function that gives an expression to its caller, and nothing else that its caller might get in its place. */
function giverOf(node: TSESTree.Node, site: Site<unknown>, context: LifetimeContext): FunctionNode | null {
  let at = wrapped(node)
  if (at.parent?.type === 'AwaitExpression') at = wrapped(at.parent)
  const parent = at.parent
  const fn = enclosingFunction(node)
  if (!fn || fn.generator) return null
  if (parent === fn) return fn
  if (parent?.type !== 'ReturnStatement' || (site.home && fn !== site.home)) return null
  const others = context.syntax
    .inside(fn, 'ReturnStatement')
    .filter((other) => other !== parent && enclosingFunction(other) === fn)
  return others.every(({ argument }) => !argument || isNothing(argument) || isSame(argument, at)) ? fn : null
}

function isSame(one: TSESTree.Node, other: TSESTree.Node): boolean {
  const [a, b] = [unwrap(one), unwrap(other)]
  return a.type === 'Identifier' && b.type === 'Identifier' && a.name === b.name
}

/** The expressions that read the one name of a value; null where it has none, or several. */
function readsOf(site: Site<unknown>, { identities }: LifetimeContext): readonly TSESTree.Identifier[] | null {
  const { bindings } = identities
  const declared = site.given ? wrapped(site.given).parent : site.home
  const id = declared?.type === 'VariableDeclarator' ? declared.id : site.parameters?.value
  if (!declared || id?.type !== 'Identifier') return null
  const variable = bindings.declaredBy(declared).find((v) => v.identifiers.includes(id))
  return variable && bindings.writesOf(variable).length <= 1 ? bindings.readsOf(variable) : null
}

/** Whether a function does more with a value than prepare it: it stores it, or reads the body itself. */
function isKept(read: TSESTree.Identifier, site: Site<unknown>, { matcher }: LifetimeContext): boolean {
  const at = wrapped(read)
  const parent = at.parent
  // What runs later may give it back.
  if (enclosingFunction(read) !== site.home) return true
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'Property':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'NewExpression':
      return true
    case 'CallExpression':
      return parent.callee !== at && /^(?:set|push|add|assign|unshift)$/.test(matcher.calledName(parent) ?? '')
    case 'MemberExpression': {
      if (parent.object !== at) return true
      const use = wrapped(parent).parent
      if (use?.type === 'AssignmentExpression' && use.left === wrapped(parent)) return true
      if (use?.type !== 'CallExpression' || use.callee !== wrapped(parent) || site.row.kind === 'item') return false
      const [event] = use.arguments
      const isReading = event?.type === 'Literal' && READING_EVENTS.test(String(event.value))
      return !PREPARING.test(staticKey(parent) ?? '') || isReading
    }
    default:
      return false
  }
}

/** The calls of a function of the file, as sites of what it gives. */
function callsOf<R extends ItemRow | BodyRow>(
  fn: FunctionNode,
  site: MadeSite<R>,
  context: LifetimeContext,
): MadeSite<R>[] {
  const name = nameOf(fn)
  if (name === null || isFunction(wrapped(fn).parent)) return []
  return context.syntax.all('CallExpression').flatMap((call): MadeSite<R>[] => {
    if (context.matcher.calledName(call) !== name || functionOf(call.callee, context) !== fn) return []
    const label = `${sourceLabel(call.callee, context.syntax.sourceCode)}()`
    const { row, confidence } = site
    const base = {
      kind: 'made',
      node: call,
      taken: site.taken ?? site.node,
      row,
      label,
      confidence,
      parameters: null,
    } as const
    const isPromise = fn.async || site.row.gives !== 'value'
    if (!isPromise && wrapped(call).parent?.type !== 'AwaitExpression')
      return [{ ...base, home: enclosingFunction(call), given: call }]
    const next = ofPromise(call, base, context)
    // A promise that nobody waits for here goes to somebody else, as far as one can see.
    const isGiven = next.given === call && wrapped(call).parent?.type !== 'ExpressionStatement'
    return isGiven && !giverOf(call, next, context) ? [] : [next]
  })
}

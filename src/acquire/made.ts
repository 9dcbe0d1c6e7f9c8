import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, FunctionNode, MadeSite } from '../answers/index.js'
import type { BodyRow, ItemRow } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { makerOf } from '../match/makers.js'
import { isCallStep } from '../scope/identity.js'
import { lastName } from '../match/matcher.js'
import { staticText } from '../scope/strings.js'
import { enclosingFunction, unwrap, wrapped } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import { optionsOf } from './call-options.js'
import { givenFunction, listenersOf } from './emitted.js'
import { passedOn, resolvedIn } from './passed-on.js'
import { ofPromise } from './promised.js'

/** Any call that gives something which must be given back. */
export type Made = MadeSite<ItemRow | BodyRow> & {
  /** The response whose body it reads and has locked. */
  readonly of?: MadeSite<BodyRow>
}

const MAX_SITES = 500

/** The calls of one file that lend something out, and where its value comes from. */
export function madeItems(context: LifetimeContext): readonly MadeSite<ItemRow>[] {
  return withPassedOn(itemsAtCalls(context), context)
}

/** … and the calls of functions of the file that take one and give it to their caller. */
function withPassedOn<R extends ItemRow | BodyRow>(
  sites: readonly MadeSite<R>[],
  context: LifetimeContext,
): readonly MadeSite<R>[] {
  const all = [...sites]
  // What is passed on may be passed on again.
  for (let i = 0; i < all.length && all.length < MAX_SITES; i++) {
    const site = all[i]
    for (const next of site ? passedOn(site, context) : [])
      if (!all.some((known) => known.node === next.node && known.given === next.given)) all.push(next)
  }
  return all
}

function itemsAtCalls(context: LifetimeContext): MadeSite<ItemRow>[] {
  const { items } = context.matcher.rows
  return context.matcher
    .callsNamed((name) => items.has(name))
    .flatMap((call) => {
      for (const row of items.get(context.matcher.calledName(call) ?? '') ?? []) {
        const confidence = itemConfidence(call, row, context)
        const site = confidence && siteOf(call, row, row.gives === 'promise', confidence, context)
        if (site) return [site]
      }
      return []
    })
}

/** The calls of one file whose response has a body. */
export function madeBodies(context: LifetimeContext): readonly MadeSite<BodyRow>[] {
  return withPassedOn(bodiesAtCalls(context), context)
}

function bodiesAtCalls(context: LifetimeContext): MadeSite<BodyRow>[] {
  const { bodies } = context.matcher.rows
  return context.matcher
    .callsNamed((name) => bodies.has(name))
    .flatMap((call) => {
      for (const row of bodies.get(context.matcher.calledName(call) ?? '') ?? []) {
        if (!isResponse(call, row, context)) continue
        const site =
          row.event !== undefined && !isGivenFunction(call, context)
            ? listenedSite(call, row, context)
            : siteOf(call, row, row.gives === 'promise', row.confidence ?? 'certain', context)
        if (
          site &&
          !(site.parameters && listenersOf(call, row.event, context).some((listener) => listener !== site.node))
        )
          return [site]
      }
      return []
    })
}

function isGivenFunction(call: TSESTree.CallExpression, context: LifetimeContext): boolean {
  const last = call.arguments.at(-1)
  return last !== undefined && (givenFunction(call, context) !== null || resolvedIn(last, context) !== null)
}

function isResponse(call: TSESTree.CallExpression, row: BodyRow, context: LifetimeContext): boolean {
  return isFrom(call, row, context) && hasOption(call, row, context) && !isWithoutBody(call, context)
}

/** `request.on('response', (res) => …)`: the one listener that gets the response of a request. */
function listenedSite(
  request: TSESTree.CallExpression,
  row: BodyRow,
  context: LifetimeContext,
): MadeSite<BodyRow> | null {
  const [node, ...others] = listenersOf(request, row.event, context)
  const given = node && givenFunction(node, context)
  if (!node || !given || others.length > 0) return null
  const callee = unwrap(node.callee) as TSESTree.MemberExpression
  const label = `${sourceLabel(callee, context.syntax.sourceCode)}('${row.event ?? ''}')`
  const value = given.fn.params[given.offset] ?? null
  return {
    kind: 'made',
    node,
    row,
    label,
    confidence: row.confidence ?? 'certain',
    home: given.fn,
    given: null,
    parameters: { value, error: null, release: null },
  }
}

/** How sure it is that a call is the row's; null where it is not. */
function itemConfidence(call: TSESTree.CallExpression, row: ItemRow, context: LifetimeContext): Confidence | null {
  const { receiver, from, firstArgument } = row.callee
  const callee = unwrap(call.callee)
  const object = callee.type === 'MemberExpression' ? callee.object : null
  if (receiver !== undefined || firstArgument !== undefined)
    return context.matcher.isCallOf(call, row.callee) ? 'likely' : null
  const maker = makerOf(object ?? callee, context.identities)
  if (maker && maker.module !== 'global') {
    const isRow = from?.includes(maker.module ?? '') && (!row.made || row.made.includes(maker.name))
    return isRow ? 'certain' : null
  }
  if (row.shared) return object && sharedConfidence(object, context)
  if (!from && row.named === undefined) return 'likely'
  if (
    !object ||
    row.named === undefined ||
    maker ||
    row.unless?.some((module) => context.syntax.modules.includes(module))
  )
    return null
  const name = lastName(object)
  return name !== null && name !== 'this' && new RegExp(row.named, 'i').test(name) ? 'likely' : null
}

/** How sure it is that an object outlives the function that uses it. */
function sharedConfidence(object: TSESTree.Node, { identities }: LifetimeContext): Confidence | null {
  const identity = identities.of(object)
  if (identity.kind === 'unknown' || identity.path.some(isCallStep)) return null
  const { root } = identity
  if (root.kind === 'parameter') return 'possible'
  if (root.kind === 'variable') return root.variable.scope.type === 'module' ? 'likely' : null
  return root.kind === 'this' || root.kind === 'import' ? 'likely' : null
}

function isFrom(call: TSESTree.CallExpression, row: BodyRow, context: LifetimeContext): boolean {
  const { from, receiver } = row.callee
  if (receiver !== undefined || !from) return context.matcher.isCallOf(call, row.callee)
  const callee = unwrap(call.callee)
  if (callee.type === 'Identifier' && context.identities.bindings.globalNameOf(callee) !== null)
    return from.includes('global')
  const maker = makerOf(callee.type === 'MemberExpression' ? callee.object : callee, context.identities)
  if (maker?.module === 'global')
    return from.includes('global') && callee.type === 'MemberExpression' && isGlobalObject(callee.object)
  return maker !== null && from.includes(maker.module ?? '')
}

function isGlobalObject(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && /^(?:globalThis|window|self|global)$/.test(node.name)
}

/** Whether one of the call's options objects has the row's option, spelt out. */
function hasOption(call: TSESTree.CallExpression, { option }: BodyRow, context: LifetimeContext): boolean {
  if (!option) return true
  return optionsOf(call, option.name, context).some(
    (value) =>
      (value.type === 'Literal' && value.value === option.value) ||
      staticText(value, context.identities.bindings) === option.value,
  )
}

/** `method: 'HEAD'`: what such a request answers has no body. */
function isWithoutBody(call: TSESTree.CallExpression, context: LifetimeContext): boolean {
  return optionsOf(call, 'method', context).some((value) =>
    /^head$/i.test(staticText(value, context.identities.bindings) ?? ''),
  )
}

function siteOf<R extends ItemRow | BodyRow>(
  node: TSESTree.CallExpression,
  row: R,
  isPromise: boolean,
  confidence: Confidence,
  context: LifetimeContext,
): MadeSite<R> | null {
  const label = `${sourceLabel(node.callee, context.syntax.sourceCode)}()`
  const base = { kind: 'made', node, row, label, confidence, parameters: null } as const
  const last = node.arguments.at(-1)
  const called = givenFunction(node, context)
  if (row.kind === 'body' && row.gives === 'callback') {
    const promise = last && resolvedIn(last, context)
    if (promise) return ofPromise(promise, base, context)
    if (!called) return null
    const parameters = { value: called.fn.params[called.offset] ?? null, error: null, release: null }
    return { ...base, home: called.fn, given: null, parameters }
  }
  if (called) return calledBack(called, base)
  if (last && row.callback && isCallbackName(last)) return null
  if (!isPromise && !/^(?:AwaitExpression|MemberExpression)$/.test(wrapped(node).parent?.type ?? ''))
    return { ...base, home: enclosingFunction(node), given: node }
  return ofPromise(node, base, context)
}

/** The value comes to a callback, after what tells that there is none. */
function calledBack<R extends ItemRow | BodyRow>(
  { fn, offset }: { readonly fn: FunctionNode; readonly offset: number },
  base: Pick<MadeSite<R>, 'kind' | 'node' | 'row' | 'label' | 'confidence'>,
): MadeSite<R> | null {
  const { callback } = base.row
  const at = (index: number | undefined): TSESTree.Parameter | null =>
    (index === undefined ? undefined : fn.params[offset + index]) ?? null
  const value = at(callback?.item)
  if (!callback || !value) return null
  // Other libraries run an async function with what they lend, and take it back when it ends.
  const error = at(callback.error)
  if (fn.async && !(error?.type === 'Identifier' && /^_*e(?:rr?(?:or)?)?$/i.test(error.name))) return null
  return { ...base, home: fn, given: null, parameters: { value, error, release: at(callback.release) } }
}

/** `pool.getConnection(callback)`: the value goes to a function that is not in plain sight. */
function isCallbackName(argument: TSESTree.Node): boolean {
  const at = unwrap(argument)
  return at.type === 'Identifier' && /^(?:cb|callback|done|next|fn|handler|on[A-Z]\w*)$/.test(at.name)
}

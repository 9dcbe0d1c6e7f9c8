import type { TSESTree } from '@typescript-eslint/utils'
import type { Confidence, FunctionNode, MadeSite } from '../answers/index.js'
import type { BodyRow, ItemRow } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { makerOf } from '../match/makers.js'
import { lastName } from '../match/matcher.js'
import { staticText } from '../scope/strings.js'
import { enclosingFunction, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'

/** Any call that gives something which must be given back. */
export type Made = MadeSite<ItemRow | BodyRow>

/** The calls of one file that lend something out, and where its value comes from. */
export function madeItems(context: LifetimeContext): readonly MadeSite<ItemRow>[] {
  return context.syntax.all('CallExpression').flatMap((call) => {
    for (const row of context.matcher.rows.items.get(context.matcher.calledName(call) ?? '') ?? []) {
      const confidence = itemConfidence(call, row, context)
      const site = confidence && siteOf(call, row, row.gives === 'promise', confidence, context)
      if (site) return [site]
    }
    return []
  })
}

/** The calls of one file whose response has a body. */
export function madeBodies(context: LifetimeContext): readonly MadeSite<BodyRow>[] {
  return context.syntax.all('CallExpression').flatMap((call) => {
    for (const row of context.matcher.rows.bodies.get(context.matcher.calledName(call) ?? '') ?? []) {
      if (!isFrom(call, row, context) || !hasOption(call, row, context) || isWithoutBody(call, context)) continue
      const site = siteOf(call, row, row.gives === 'promise', row.confidence ?? 'certain', context)
      if (site) return [site]
    }
    return []
  })
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
    (value) => staticText(value, context.identities.bindings) === option.value,
  )
}

/** `method: 'HEAD'`: what such a request answers has no body. */
function isWithoutBody(call: TSESTree.CallExpression, context: LifetimeContext): boolean {
  return optionsOf(call, 'method', context).some((value) =>
    /^head$/i.test(staticText(value, context.identities.bindings) ?? ''),
  )
}

/** The values of an option of a call, given on the spot or in an object that has a name. */
function optionsOf(call: TSESTree.CallExpression, name: string, { identities }: LifetimeContext): TSESTree.Node[] {
  return call.arguments.flatMap((argument) => {
    const definition = argument.type === 'Identifier' ? identities.bindings.variableOf(argument)?.defs[0]?.node : null
    const options = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : argument
    if (options.type !== 'ObjectExpression') return []
    return options.properties.flatMap((p) => (p.type === 'Property' && staticKey(p) === name ? [p.value] : []))
  })
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
  if (row.kind === 'body' && row.gives === 'callback') {
    const fn = last && unwrap(last)
    if (!isFunction(fn)) return null
    const parameters = { value: fn.params[0] ?? null, error: null, release: null }
    return { ...base, home: fn, given: null, parameters }
  }
  if (last && isFunction(unwrap(last))) {
    const fn = unwrap(last) as FunctionNode
    if (row.kind === 'body' || !row.callback || fn.async || fn.params.length <= row.callback.item) return null
    const { error, item, release } = row.callback
    const parameters = {
      value: fn.params[item] ?? null,
      error: fn.params[error] ?? null,
      release: (release !== undefined && fn.params[release]) || null,
    }
    return { ...base, home: fn, given: null, parameters }
  }
  if (last && row.kind === 'item' && row.callback && node.arguments.length > 0 && isCallbackName(last)) return null
  if (!isPromise && !/^(?:AwaitExpression|MemberExpression)$/.test(wrapped(node).parent?.type ?? ''))
    return { ...base, home: enclosingFunction(node), given: node }
  return ofPromise(node, base, context)
}

/** `pool.getConnection(callback)`: the value goes to a function that is not in plain sight. */
function isCallbackName(argument: TSESTree.Node): boolean {
  const at = unwrap(argument)
  return at.type === 'Identifier' && /^(?:cb|callback|done|next|fn|handler|on[A-Z]\w*)$/.test(at.name)
}

/** The value of a promise: where it is awaited, or the parameter of the function given to `then`. */
function ofPromise<R extends ItemRow | BodyRow>(
  promise: TSESTree.CallExpression,
  base: Pick<MadeSite<R>, 'kind' | 'node' | 'row' | 'label' | 'confidence'> & { readonly parameters: null },
  context: LifetimeContext,
): MadeSite<R> {
  const at = wrapped(promise)
  const parent = at.parent
  if (parent?.type === 'AwaitExpression') return { ...base, home: enclosingFunction(promise), given: parent }
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const call = wrapped(parent).parent
    const method = staticKey(parent)
    if (call?.type === 'CallExpression' && call.callee === wrapped(parent)) {
      // The promise goes on: what it rejects with is no value to give back.
      if (method === 'catch' || method === 'finally') return ofPromise(call, base, context)
      const [then] = call.arguments
      const fn = then && unwrap(then)
      if (method === 'then' && isFunction(fn))
        return {
          ...base,
          home: fn,
          given: null,
          parameters: { value: fn.params[0] ?? null, error: null, release: null },
        }
    } else if (method === 'promise') {
      // tarn's `pool.acquire().promise`
      const awaited = wrapped(parent).parent
      if (awaited?.type === 'AwaitExpression') return { ...base, home: enclosingFunction(promise), given: awaited }
    }
  }
  return { ...base, home: enclosingFunction(promise), given: promise }
}

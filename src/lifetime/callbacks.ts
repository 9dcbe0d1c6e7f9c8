import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, FunctionNode, Region, RegionKind } from '../answers/index.js'
import { type CallbackRow, ONE_SHOT_EVENTS, SERVING_EVENTS } from '../catalog/index.js'
import type { Use } from '../escape/uses.js'
import type { Call } from '../match/matcher.js'
import { staticText } from '../scope/strings.js'
import { literalText, staticKey, wrapped } from '../syntax/nodes.js'
import type { LifetimeContext } from './context.js'
import type { Place } from './functions.js'
import { enclosing } from './join.js'

/** When a function that is an argument of a call runs: as a listener, by a catalogue row, or unknown. */
export function argumentPlace(call: Call, argument: TSESTree.Node, fn: FunctionNode, context: LifetimeContext): Place {
  const row = context.matcher.callback(call, argument)
  if (row) return regionByRow(row, call, fn, context)
  if (call.type === 'CallExpression') {
    const listener = context.matcher.listener(call)
    if (listener && call.arguments[listener.row.arguments.handler] === argument) {
      if (listener.verb === 'remove' || listener.verb === 'removeAll') return null
      const name = call.arguments[listener.row.arguments.event ?? -1]
      const event = name ? (staticText(name, context.identities.bindings) ?? '') : (listener.row.event ?? '')
      return eventRegion(fn, call, event, context, listener.verb === 'once' || hasOnce(call.arguments[2]))
    }
  }
  return isNodeCallback(call, argument, fn) || isAwaited(call, fn)
    ? context.regions.at(call)
    : { kind: 'unknown', why: 'escapes' }
}

/** `await retry(() => …)`, `return controller.run(async () => …)`: work that is wrapped, and waited for. */
function isAwaited(call: Call, fn: FunctionNode): boolean {
  const parent = wrapped(call).parent
  return parent?.type === 'AwaitExpression' || (parent?.type === 'ReturnStatement' && fn.async)
}

/** `load(path, (err, data) => …)`: by Node's convention such a callback comes last and is called once. */
function isNodeCallback(call: Call, argument: TSESTree.Node, fn: FunctionNode): boolean {
  const [first] = fn.params
  return (
    call.arguments.at(-1) === argument &&
    call.arguments.length > 1 &&
    first?.type === 'Identifier' &&
    /^_?(?:er|err|error)$/.test(first.name)
  )
}

/** When a function that is a property of an object argument runs, where a row says so. */
export function objectCallback(
  use: Extract<Use, { kind: 'property' }>,
  fn: FunctionNode,
  context: LifetimeContext,
): Place | undefined {
  const call = use.object.parent
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined
  const row = context.matcher.callbackProperty(call, use.object, use.name)
  return row ? regionByRow(row, call, fn, context) : undefined
}

function regionByRow(row: CallbackRow, call: Call, fn: FunctionNode, context: LifetimeContext): Activation {
  const around = context.regions.at(call)
  if (around.kind === 'unknown' || row.runs === 'inline') return around
  const make = (kind: RegionKind, parent: Region, frequency: Region['frequency'], label: string): Region =>
    context.regions.make({
      kind,
      node: fn,
      parent,
      frequency,
      // What clears its own interval waits for something that comes once.
      confidence: kind === 'interval' && stopsItself(fn, context) ? 'possible' : 'likely',
      label,
      ...ownerOf(kind, fn),
      ...(row.hook !== undefined && { hook: row.hook }),
    })
  switch (row.runs) {
    case 'element':
      return context.regions.make({
        kind: 'iteration',
        node: fn,
        parent: around,
        frequency: 'bounded',
        confidence: 'certain',
        label: 'iteration',
      })
    case 'effect': {
      return make('effect', mountAround(around), runsOnce(call) ? 'once' : 'many', 'effect')
    }
    case 'teardown':
      return make('callback', around, 'once', 'teardown')
    case 'render':
      return runsOnce(call) ? mountAround(around) : around
    case 'mount':
      return row.frequency === 'once' ? mountAround(around) : make('mount', around, 'many', definedName(call))
    default:
      return make(row.runs, around, row.frequency, row.runs)
  }
}

/** `const poll = setInterval(() => { if (isReady()) clearInterval(poll) })` */
function stopsItself(fn: FunctionNode, { syntax, matcher }: LifetimeContext): boolean {
  return syntax.inside(fn, 'CallExpression').some((call) => matcher.calledName(call) === 'clearInterval')
}

function mountAround(region: Region): Region {
  return [...enclosing(region)].find(({ kind }) => kind === 'mount') ?? region
}

/** `dropdown` of `Alpine.data('dropdown', …)`, `onResize` of `const onResize = modifier(…)`. */
function definedName(call: Call): string {
  const [name] = call.arguments
  const declarator = wrapped(call).parent
  const own =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id.name : null
  return (name && literalText(name)) ?? own ?? 'component'
}

/** `{ once: true }` */
function hasOnce(options: TSESTree.Node | undefined): boolean {
  return (
    options?.type === 'ObjectExpression' &&
    options.properties.some(
      (p) => p.type === 'Property' && staticKey(p) === 'once' && p.value.type === 'Literal' && p.value.value === true,
    )
  )
}

/** The region of an event handler added by the code at `site`; `never` once for a property that is called each time. */
export function eventRegion(
  fn: FunctionNode,
  site: TSESTree.Node,
  event: string,
  context: LifetimeContext,
  once: boolean | 'never' = false,
): Activation {
  const parent = context.regions.at(site)
  if (parent.kind === 'unknown') return parent
  const isOnce = once === 'never' ? false : once || ONE_SHOT_EVENTS.has(event)
  const frequency = isOnce ? 'once' : 'many'
  const kind = SERVING_EVENTS[event] ?? 'event'
  const label = kind === 'event' ? (event ? `'${event}' event` : 'event') : kind
  return context.regions.make({ kind, node: fn, parent, frequency, confidence: 'likely', label, ...ownerOf(kind, fn) })
}

/** The socket of a connection handler: its first parameter. */
function ownerOf(kind: RegionKind, fn: FunctionNode): { readonly owner?: string } {
  const first = fn.params[0]
  return kind === 'connection' && first?.type === 'Identifier' ? { owner: first.name } : {}
}

/** `useEffect(fn, [])`: once per mount. */
function runsOnce(call: Call): boolean {
  const dependencies = call.arguments[1]
  return dependencies?.type === 'ArrayExpression' && dependencies.elements.length === 0
}

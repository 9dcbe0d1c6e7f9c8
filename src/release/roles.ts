import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, ListenerSite } from '../answers/index.js'
import { END_EVENTS, FAILURE_EVENTS, SUCCESS_EVENTS } from '../catalog/index.js'
import type { Use } from '../escape/uses.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { staticText } from '../scope/strings.js'
import { staticKey, unwrap, wrapped } from '../syntax/nodes.js'

/**
 * When a nested function that holds a release runs.
 *
 * - `sure`: always, in the end. - `success`, `failure`: on that outcome only. - `self`: when the listener itself fires.
 * - `event`: when something else comes that may not come. - `called`: by code of the function around, at `node`.
 * - `returned`: to a framework that runs it when the owner goes, by the statement at `node`.
 * - `handed`: whenever its new owner likes.
 */
export type Role =
  | { readonly kind: 'sure' | 'success' | 'failure' | 'self' | 'handed' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'called' | 'returned'; readonly node: TSESTree.Node }

/** Every role of `fn`, which holds a release of `site`. */
export function rolesOf(fn: FunctionNode, site: ListenerSite, context: LifetimeContext): readonly Role[] {
  if (isHandlerOf(fn, site)) return [{ kind: 'self' }]
  const roles = context.uses.of(fn).flatMap((use) => roleOfUse(use, site, context))
  return roles
}

/** Whether `fn` is what the listener calls, wrapped or by name. */
function isHandlerOf(fn: FunctionNode, site: ListenerSite): boolean {
  const handler = unwrap(site.handler.node)
  if (handler === fn) return true
  const { identity } = site.handler
  return (
    identity.kind === 'reference' &&
    identity.root.kind === 'variable' &&
    identity.path.length === 0 &&
    valueOf(identity.root.variable.defs[0]?.node) === fn
  )
}

function valueOf(definition: TSESTree.Node | undefined): TSESTree.Node | null {
  if (definition?.type === 'VariableDeclarator') return definition.init && unwrap(definition.init)
  return definition ?? null
}

function roleOfUse(use: Use, site: ListenerSite, context: LifetimeContext): Role[] {
  switch (use.kind) {
    case 'called':
      return [{ kind: 'called', node: use.node }]
    case 'argument':
      return roleOfArgument(use, site, context)
    case 'returned':
      return [use.fn && isCleanupSource(use.fn, context) ? { kind: 'returned', node: use.node } : { kind: 'handed' }]
    case 'stored':
      return use.name && /^on[a-z]/.test(use.name) ? [eventRole(use.name.slice(2))] : [{ kind: 'handed' }]
    case 'attribute':
      return [{ kind: 'event', event: use.name }]
    default:
      return [{ kind: 'handed' }]
  }
}

/** Whether what a function returns is run when its owner goes: an effect's cleanup. */
export function isCleanupSource(fn: FunctionNode, context: LifetimeContext): boolean {
  let at: TSESTree.Node = wrapped(fn)
  let call = at.parent
  // `useFocusEffect(useCallback(fn, []))`
  while (call?.type === 'CallExpression' && context.matcher.wrapper(call)) {
    at = wrapped(call)
    call = at.parent
  }
  if (call?.type === 'CallExpression') return context.matcher.callback(call, at)?.cleanup ?? false
  return isElementCallback(fn, context)
}

/** `ref={fn}` and `{@attach fn}`: what the function returns runs when the element goes. */
function isElementCallback(fn: FunctionNode, context: LifetimeContext): boolean {
  const uses = context.uses.of(fn)
  return uses.length > 0 && uses.every((use) => use.kind === 'attribute' && /^(?:ref|attach)$/.test(use.name))
}

function roleOfArgument(
  { call, argument }: Extract<Use, { kind: 'argument' }>,
  site: ListenerSite,
  context: LifetimeContext,
): Role[] {
  if (call.type === 'CallExpression') {
    const listener = context.matcher.listener(call)
    if (listener && (listener.verb === 'add' || listener.verb === 'once')) {
      if (call === site.node) return [{ kind: 'self' }]
      const name = call.arguments[listener.row.arguments.event ?? -1]
      return [eventRole((name && staticText(name, context.identities.bindings)) ?? '')]
    }
    if (listener) return []
    const callee = unwrap(call.callee)
    const method = callee.type === 'MemberExpression' ? staticKey(callee) : null
    if (method === 'finally') return [{ kind: 'sure' }]
    if (method === 'catch') return [{ kind: 'failure' }]
    if (method === 'then')
      return [
        { kind: call.arguments.indexOf(argument as TSESTree.CallExpressionArgument) === 1 ? 'failure' : 'success' },
      ]
  }
  const row = context.matcher.callback(call, argument)
  if (!row) return [{ kind: 'handed' }]
  if (row.runs === 'teardown' || row.runs === 'inline') return [{ kind: 'sure' }]
  return row.runs === 'element' ? [{ kind: 'called', node: call }] : [{ kind: 'event', event: row.runs }]
}

function eventRole(event: string): Role {
  // Whoever holds the controller decides when its signal aborts, and takes the release over with it.
  if (event === 'abort') return { kind: 'handed' }
  if (END_EVENTS.has(event)) return { kind: 'sure' }
  if (SUCCESS_EVENTS.has(event)) return { kind: 'success' }
  return FAILURE_EVENTS.has(event) ? { kind: 'failure' } : { kind: 'event', event }
}

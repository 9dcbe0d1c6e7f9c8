import type { TSESTree } from '@typescript-eslint/utils'
import type { ListenerSite, ReleaseVerdict } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { originOf } from '../match/origin.js'
import { isFunction, unwrap, wrapped } from '../syntax/nodes.js'
import type { Change, Edit } from './edit.js'

/**
 * `await once(emitter, name)` in place of a promise whose executor only settles on `name` and on `error`, which
 * `events.once` waits for itself. For emitters that this file shows to be Node's.
 */
export function awaitedEdit(
  first: ListenerSite,
  { beside }: Extract<ReleaseVerdict, { kind: 'orphaned' }>,
  context: LifetimeContext,
): Edit | null {
  const [hoped, failed] = beside.map((site) => ({ site, handler: unwrap(site.handler.node) }))
  if (beside.length !== 2 || hoped?.handler.type !== 'Identifier' || failed?.handler.type !== 'Identifier') return null
  if (failed.site.event?.kind !== 'text' || failed.site.event.text !== 'error') return null
  const block = wrapped(first.node).parent?.parent
  const executor = block?.parent
  if (block?.type !== 'BlockStatement' || block.body.length !== 2 || !isFunction(executor)) return null
  const [resolve, reject] = executor.params
  const isPair =
    resolve?.type === 'Identifier' &&
    reject?.type === 'Identifier' &&
    hoped.handler.name === resolve.name &&
    failed.handler.name === reject.name
  const made = executor.parent
  if (!isPair || made.type !== 'NewExpression' || context.matcher.calledName(made) !== 'Promise') return null
  if (!isNodeEmitter(first, context)) return null
  const changes = importOnce(context)
  const event = hoped.site.node.arguments[0]
  if (!changes || !event) return null
  const { sourceCode } = context.syntax
  const text = `once(${sourceCode.getText(first.target.node)}, ${sourceCode.getText(event)}).then(([value]) => value)`
  return { name: 'eventsOnce', data: {}, changes: [...changes, { range: [...made.range], text }] }
}

/** Whether the file says that a target is an emitter of Node's own: made of, or typed by, one of its modules. */
function isNodeEmitter({ family, target }: ListenerSite, { identities }: LifetimeContext): boolean {
  const origin = family === 'emitter' ? originOf(target.identity, identities) : null
  return (
    origin !== null && /^(?:events|child_process|worker_threads|net|tls|http|http2|fs|stream|cluster)$/.test(origin)
  )
}

/** The import of `once` that is there, or a new one; null where the file is no module or uses the name. */
function importOnce({ syntax, identities }: LifetimeContext): Change[] | null {
  const imports: readonly TSESTree.ImportDeclaration[] = syntax.all('ImportDeclaration')
  const [first] = imports
  if (!first) return null
  const bound = imports
    .filter((node) => /^(?:node:)?events$/.test(node.source.value))
    .flatMap((node) => node.specifiers)
    .some((specifier) => specifier.type === 'ImportSpecifier' && specifier.local.name === 'once')
  if (bound) return []
  const isUsed = syntax
    .all('Identifier')
    .some(
      (name) =>
        name.name === 'once' && (identities.bindings.variableOf(name) ?? identities.bindings.globalNameOf(name)),
    )
  if (isUsed) return null
  const end = syntax.sourceCode.getText(first).endsWith(';') ? ';' : ''
  return [{ range: [first.range[0], first.range[0]], text: `import { once } from 'node:events'${end}\n` }]
}

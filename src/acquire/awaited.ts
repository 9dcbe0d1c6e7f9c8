import type { TSESTree } from '@typescript-eslint/utils'
import type { ListenerSite, SignalOption } from '../answers/index.js'
import type { Matcher } from '../match/matcher.js'
import { raceOf } from '../scope/races.js'
import { staticText } from '../scope/strings.js'
import { staticKey, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'

/**
 * `events.once(emitter, name)` as one promise of a race: a listener that stays when another promise is first. Null for
 * every other call; outside a race the promise is what the caller waits for.
 */
export function awaitedListener(call: TSESTree.CallExpression, matcher: Matcher): ListenerSite | null {
  const [target, event, options] = call.arguments
  if (!target || !event || target.type === 'SpreadElement' || matcher.calledName(call) !== 'once') return null
  const { identities } = matcher
  const { bindings } = identities
  const callee = identities.of(call.callee)
  if (callee.kind === 'unknown' || callee.root.kind !== 'import' || callee.root.module !== 'events') return null
  if (!raceOf(call, bindings)) return null
  const { sourceCode } = bindings.syntax
  const text = staticText(event, bindings)
  return {
    kind: 'listener',
    node: call,
    family: 'emitter',
    target: { node: target, identity: identities.of(target), label: sourceLabel(target, sourceCode) },
    event:
      text === null
        ? { kind: 'identity', identity: identities.of(event), label: sourceLabel(event, sourceCode) }
        : { kind: 'text', text },
    handler: { node: call, identity: { kind: 'reference', root: { kind: 'value', node: call }, path: [] } },
    once: true,
    capture: false,
    signal: signalOf(options, matcher),
    deduplicates: false,
    context: null,
    handle: null,
    disposables: null,
    awaited: true,
  }
}

function signalOf(options: TSESTree.Node | undefined, { identities }: Matcher): SignalOption {
  if (!options) return { kind: 'none' }
  const at = unwrap(options)
  if (at.type !== 'ObjectExpression' || at.properties.some((property) => property.type === 'SpreadElement'))
    return { kind: 'unreadable' }
  for (const property of at.properties)
    if (property.type === 'Property' && staticKey(property) === 'signal')
      return { kind: 'signal', identity: identities.of(property.value), node: property.value }
  return { kind: 'none' }
}

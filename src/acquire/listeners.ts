import type { TSESTree } from '@typescript-eslint/utils'
import type { EventName, Identity, ListenerSite, RemovalSite, SignalOption } from '../answers/index.js'
import type { ListenerRow } from '../catalog/index.js'
import type { ListenerCall, Matcher } from '../match/matcher.js'
import { staticText } from '../scope/strings.js'
import { isFunction, literalText, staticKey, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Uses } from '../escape/uses.js'
import { awaitedListener } from './awaited.js'
import { HelperSites } from './helpers.js'

/** Every place in the file that adds or removes a listener. */
export class ListenerSites {
  readonly added: readonly ListenerSite[]
  readonly removed: readonly RemovalSite[]

  constructor(
    readonly matcher: Matcher,
    uses: Uses,
  ) {
    const helpers = new HelperSites(matcher, uses)
    const added: ListenerSite[] = []
    const removed: RemovalSite[] = []
    for (const call of matcher.callsNamed((name) => name === 'once' || matcher.isListenerName(name))) {
      const awaited = awaitedListener(call, matcher)
      if (awaited) added.push(awaited)
      const found = awaited ? null : matcher.listener(call)
      if (!found) continue
      if (found.verb === 'add' || found.verb === 'once') {
        const site = this.#addition(call, found)
        if (site) added.push(...helpers.added(site))
      } else {
        const site = this.#removal(call, found)
        if (site) removed.push(...helpers.removed(site))
      }
    }
    this.added = added
    this.removed = removed
  }

  #addition(call: TSESTree.CallExpression, found: ListenerCall): ListenerSite | null {
    const { row, verb } = found
    const handler = this.#handlerOf(call, row)
    const target = this.#targetOf(call, row)
    const event = this.#eventOf(call, found)
    if (!handler || !target || (row.arguments.event !== null && !event)) return null
    const read = this.#optionsOf(this.#optionsNode(call, row))
    return {
      kind: 'listener',
      node: call,
      family: row.family,
      target,
      event,
      handler: { node: handler, identity: this.matcher.identities.of(handler) },
      once: verb === 'once' || read.once,
      capture: read.capture,
      signal: read.signal,
      deduplicates: row.deduplicates ?? false,
      context: (row.arguments.context !== undefined && call.arguments[row.arguments.context]) || null,
      ...(row.endsWithContext && { endsWithContext: true }),
      handle: row.returns === 'handle' ? 'disposable' : null,
      disposables: (row.arguments.disposables !== undefined && call.arguments[row.arguments.disposables]) || null,
    }
  }

  #removal(call: TSESTree.CallExpression, found: ListenerCall): RemovalSite | null {
    const { row, verb } = found
    const target = this.#targetOf(call, row)
    if (!target) return null
    const handler = verb === 'remove' ? this.#handlerOf(call, row) : null
    return {
      kind: 'removal',
      node: call,
      family: row.family,
      target,
      event: this.#eventOf(call, found),
      handler: handler && { node: handler, identity: this.matcher.identities.of(handler) },
      capture: this.#optionsOf(this.#optionsNode(call, row)).capture,
    }
  }

  get #sourceCode(): Matcher['identities']['bindings']['syntax']['sourceCode'] {
    return this.matcher.identities.bindings.syntax.sourceCode
  }

  /** What the call is made on: in `a.on(…).on(…)` that is `a`, in a bare `addEventListener(…)` the global object. */
  #targetOf(call: TSESTree.CallExpression, row: ListenerRow): ListenerSite['target'] | null {
    const given = row.arguments.target === undefined ? undefined : call.arguments[row.arguments.target]
    if (given) {
      const name = row.receiver ? literalText(given) : null
      const identity: Identity =
        name === null
          ? this.matcher.identities.of(given)
          : { kind: 'reference', root: { kind: 'global' }, path: name === 'window' ? [] : [name] }
      return { node: given, identity, label: name ?? sourceLabel(given, this.#sourceCode) }
    }
    const callee = unwrap(call.callee)
    if (callee.type === 'Identifier')
      return { node: callee, identity: { kind: 'reference', root: { kind: 'global' }, path: [] }, label: 'window' }
    if (callee.type !== 'MemberExpression') return null
    const object = unwrap(callee.object)
    const source = this.#sourceOf(object, row.through)
    if (source)
      return {
        node: source,
        identity: this.matcher.identities.of(source),
        label: sourceLabel(source, this.#sourceCode),
      }
    const chained = object.type === 'CallExpression' ? this.matcher.listener(object) : null
    if (chained && object.type === 'CallExpression') return this.#targetOf(object, chained.row)
    return { node: object, identity: this.matcher.identities.of(object), label: sourceLabel(object, this.#sourceCode) }
  }

  /** `store.changes` of `store.changes.pipe(map(f)).subscribe(g)`. */
  #sourceOf(object: TSESTree.Node, through: ListenerRow['through']): TSESTree.Node | null {
    const callee = object.type === 'CallExpression' ? unwrap(object.callee) : null
    if (object.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return null
    if (!through || staticKey(callee) !== through.method) return null
    const goesOn = object.arguments.every((argument) => {
      const at = unwrap(argument)
      return (
        at.type === 'CallExpression' &&
        this.matcher.isCallOf(at, { name: [], from: through.from }) &&
        !through.ends.includes(this.matcher.calledName(at) ?? '')
      )
    })
    const source = unwrap(callee.object)
    return goesOn ? (this.#sourceOf(source, through) ?? source) : null
  }

  #handlerOf(call: TSESTree.CallExpression, row: ListenerRow): TSESTree.Node | null {
    const { handler } = row.arguments
    // `$(root).on('click', '.item', fn)`: a selector stands before a delegated handler.
    const isNamed =
      call.arguments[0] !== undefined && staticText(call.arguments[0], this.matcher.identities.bindings) !== null
    const delegated = isNamed && call.arguments[handler]?.type === 'Literal' ? call.arguments[handler + 1] : undefined
    const node = delegated ?? call.arguments[handler]
    return node && isHandler(unwrap(node)) ? node : null
  }

  #eventOf(call: TSESTree.CallExpression, { row, event }: ListenerCall): EventName {
    const named = event ?? row.event
    if (row.arguments.event === null) return named === undefined ? null : { kind: 'text', text: named }
    const node = call.arguments[row.arguments.event]
    if (!node || node.type === 'SpreadElement' || isFunction(node)) return null
    const { identities } = this.matcher
    const text = staticText(node, identities.bindings)
    // `board.on(17, …)`: pins and other numbers are no event names.
    if (text !== null) return /^\d+$/.test(text) ? null : { kind: 'text', text }
    const identity = identities.of(node)
    if (
      identity.kind === 'reference' &&
      identity.root.kind === 'value' &&
      !/^(?:TemplateLiteral|BinaryExpression)$/.test(identity.root.node.type)
    )
      return null
    return { kind: 'identity', identity, label: sourceLabel(unwrap(node), this.#sourceCode) }
  }

  #optionsNode(call: TSESTree.CallExpression, row: ListenerRow): TSESTree.Node | undefined {
    const node = row.options && row.arguments.options !== undefined ? call.arguments[row.arguments.options] : undefined
    if (!node || row.options !== 'named') return node
    const literal = this.#optionsLiteral(unwrap(node))
    const isNamed =
      literal.type === 'ObjectExpression' &&
      literal.properties.some(
        (property) => property.type === 'Property' && /^(?:once|signal)$/.test(staticKey(property) ?? ''),
      )
    return isNamed ? node : undefined
  }

  #optionsOf(node: TSESTree.Node | undefined): { capture: boolean; once: boolean; signal: SignalOption } {
    const none = { capture: false, once: false, signal: { kind: 'none' } as SignalOption }
    if (!node) return none
    const at = this.#optionsLiteral(unwrap(node))
    if (at.type === 'Literal' || at.type === 'UnaryExpression')
      return { ...none, capture: at.type === 'Literal' ? Boolean(at.value) : /^!0$/.test(this.#sourceCode.getText(at)) }
    if (at.type === 'Identifier' && at.name === 'undefined') return none
    if (at.type === 'ConditionalExpression')
      return this.#optionsOf(at.alternate).signal.kind === 'none'
        ? this.#optionsOf(at.consequent)
        : this.#optionsOf(at.alternate)
    if (at.type !== 'ObjectExpression') return { ...none, signal: { kind: 'unreadable' } }
    let read = none
    for (const property of at.properties) {
      if (property.type === 'SpreadElement') {
        read = { ...read, signal: { kind: 'unreadable' } }
        continue
      }
      const key = staticKey(property)
      const value = unwrap(property.value)
      if (key === 'capture') read = { ...read, capture: value.type === 'Literal' && Boolean(value.value) }
      if (key === 'once') read = { ...read, once: !(value.type === 'Literal' && !value.value) }
      if (key === 'signal')
        read = { ...read, signal: { kind: 'signal', identity: this.matcher.identities.of(value), node: value } }
    }
    return read
  }

  /** The literal behind a `const` name of options. */
  #optionsLiteral(node: TSESTree.Node): TSESTree.Node {
    if (node.type !== 'Identifier') return node
    const definition = this.matcher.identities.bindings.variableOf(node)?.defs[0]?.node
    return definition?.type === 'VariableDeclarator' && definition.init && definition.id.type === 'Identifier'
      ? unwrap(definition.init)
      : node
  }
}

/** Whether an argument can be a listener: a function, a name or member of one, `this`, or what gives or makes one. */
function isHandler(node: TSESTree.Node): boolean {
  return (
    (isFunction(node) ||
      /^(?:Identifier|MemberExpression|ThisExpression|CallExpression|NewExpression|ConditionalExpression|LogicalExpression|ObjectExpression)$/.test(
        node.type,
      )) &&
    !(node.type === 'Identifier' && node.name === 'undefined')
  )
}

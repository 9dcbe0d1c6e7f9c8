import type { TSESTree } from '@typescript-eslint/utils'
import type { EventName, FunctionNode, Identity, ListenerSite, RemovalSite } from '../answers/index.js'
import type { Uses } from '../escape/uses.js'
import type { Call, Matcher } from '../match/matcher.js'
import { staticText } from '../scope/strings.js'
import { enclosingFunction, isFunction } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'

/** Puts the sites of local helpers where the helpers are called: `listen(window, 'resize', draw)` adds a listener there. */
export class HelperSites {
  constructor(
    readonly matcher: Matcher,
    readonly uses: Uses,
  ) {}

  /** The listeners a helper adds for its callers; the site itself where its handler is no parameter. */
  added(site: ListenerSite): readonly ListenerSite[] {
    const helper = enclosingFunction(site.node)
    if (helper && !returnsValue(helper, this.matcher) && this.#removesInside(helper)) return [site]
    const calls = this.#callsOf(site.node, [site.handler.identity])
    return (
      calls?.map(({ call, fn }) => {
        const target = this.#argument(site.target, fn, call)
        return {
          ...site,
          node: call,
          handle: returnsValue(fn, this.matcher) ? 'helper' : null,
          target: {
            ...target,
            label: target.node === site.target.node ? site.target.label : sourceLabel(target.node, this.#sourceCode),
          },
          event: this.#event(site.event, fn, call),
          handler: this.#argument(site.handler, fn, call),
        }
      }) ?? [site]
    )
  }

  /** The removals a helper makes for its callers. */
  removed(site: RemovalSite): readonly RemovalSite[] {
    const parts = [site.target.identity, ...(site.handler ? [site.handler.identity] : [])]
    const calls = this.#callsOf(site.node, parts)
    return (
      calls?.map(({ call, fn }) => ({
        ...site,
        node: call,
        target: this.#argument(site.target, fn, call),
        event: this.#event(site.event, fn, call),
        handler: site.handler && this.#argument(site.handler, fn, call),
      })) ?? [site]
    )
  }

  get #sourceCode(): Matcher['identities']['bindings']['syntax']['sourceCode'] {
    return this.matcher.identities.bindings.syntax.sourceCode
  }

  /** The calls of the function around `node`, where one of `parts` is a parameter of it and nobody else calls it. */
  #callsOf(
    node: TSESTree.Node,
    parts: readonly Identity[],
  ): { call: TSESTree.CallExpression; fn: FunctionNode }[] | null {
    const fn = enclosingFunction(node)
    if (!fn || !parts.some((part) => parameterOf(part, fn) !== null)) return null
    const uses = this.uses.of(fn)
    if (uses.length === 0 || fn.parent.type === 'CallExpression') return null
    const calls = uses.map((use) => (use.kind === 'called' ? use.node : null))
    return calls.every(isCall) ? calls.map((call) => ({ call, fn })) : null
  }

  /** A helper that takes its own listener back is judged as it stands. */
  #removesInside(fn: FunctionNode): boolean {
    return this.matcher.identities.bindings.syntax
      .inside(fn, 'CallExpression')
      .some((call) => /^remove/.test(this.matcher.listener(call)?.verb ?? ''))
  }

  #argument<T extends { readonly node: TSESTree.Node; readonly identity: Identity }>(
    part: T,
    fn: FunctionNode,
    call: TSESTree.CallExpression,
  ): T {
    const index = parameterOf(part.identity, fn)
    const argument = index === null ? undefined : call.arguments[index]
    return argument ? { ...part, node: argument, identity: this.matcher.identities.of(argument) } : part
  }

  #event(event: EventName, fn: FunctionNode, call: TSESTree.CallExpression): EventName {
    if (event?.kind !== 'identity') return event
    const index = parameterOf(event.identity, fn)
    const argument = index === null ? undefined : call.arguments[index]
    if (!argument) return event
    const text = staticText(argument, this.matcher.identities.bindings)
    return text === null
      ? {
          kind: 'identity',
          identity: this.matcher.identities.of(argument),
          label: sourceLabel(argument, this.#sourceCode),
        }
      : { kind: 'text', text }
  }
}

/** Whether a helper gives its caller anything: a disposer, a handle. */
function returnsValue(fn: FunctionNode, matcher: Matcher): boolean {
  if (fn.body.type !== 'BlockStatement') return isFunction(fn.body)
  return matcher.identities.bindings.syntax
    .inside(fn, 'ReturnStatement')
    .some((r) => r.argument !== null && enclosingFunction(r) === fn)
}

function isCall(call: Call | null): call is TSESTree.CallExpression {
  return call?.type === 'CallExpression'
}

function parameterOf(identity: Identity, fn: FunctionNode): number | null {
  if (identity.kind === 'unknown' || identity.root.kind !== 'parameter') return null
  return isFunction(fn) && identity.root.fn === fn && identity.path.length === 0 ? identity.root.index : null
}

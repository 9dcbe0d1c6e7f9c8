import type { TSESTree } from '@typescript-eslint/utils'
import { type MemoRow, MEMOS } from '../catalog/index.js'
import { weakest } from '../lifetime/confidence.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { enclosing, isOutlivedBy } from '../lifetime/join.js'
import type { Lives } from '../lifetime/lives.js'
import { lastName } from '../match/matcher.js'
import { byName } from '../match/rows.js'
import { enclosingFunction, isFunction, staticKey, unwrap, wrapped } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Calls } from './calls.js'
import { isMadeHere } from './closures.js'
import { PendingPromises } from './promises/pending.js'
import { returnedBy } from './returns.js'
import type { KeptStore } from './stores.js'

const REACTIONS = ['then', 'catch', 'finally'] as const
const memos = byName(MEMOS)
const HOOKS = /^use(?:Callback|Event|EventCallback|Memo|Ref)$/

/** `closed.then(() => …)`: a promise that stays pending keeps what waits for it. */
export function reactionsIn(context: LifetimeContext, lives: Lives, calls: Calls): readonly KeptStore[] {
  const pending = new PendingPromises(context, lives)
  const { regions, syntax } = context
  return REACTIONS.flatMap((method) => syntax.membersNamed(method)).flatMap((member): KeptStore[] => {
    const call = member.parent
    if (call.type !== 'CallExpression' || call.callee !== member) return []
    const stored = call.arguments.filter((argument) => isMadeHere(argument, calls))
    const promise = stored.length > 0 ? pending.of(member.object, call) : null
    if (!promise) return []
    if (!isOutlivedBy(regions.at(call), promise.life.region)) return []
    return stored.map((argument) => ({
      node: call,
      stored: argument,
      holder: 'reaction',
      label: promise.label,
      line: promise.line,
      listener: null,
      region: promise.life.region,
      confidence: weakest(promise.confidence, promise.life.confidence),
    }))
  })
}

/**
 * `useCallback(() => …, [id])`: the function of one render stays until what it depends on changes, and with it the
 * scope of that render.
 */
export function hooksIn(context: LifetimeContext, calls: Calls): readonly KeptStore[] {
  const { matcher, regions, syntax } = context
  return syntax.all('CallExpression').flatMap((call): KeptStore[] => {
    const name = HOOKS.test(lastName(call.callee) ?? '') ? matcher.calledName(call) : null
    const [made, dependencies] = call.arguments
    if (!name || !made || !HOOKS.test(name)) return []
    if (name !== 'useRef' && dependencies?.type !== 'ArrayExpression') return []
    const at = regions.at(call)
    const mount = at.kind === 'unknown' ? undefined : [...enclosing(at)].find((region) => region.kind === 'mount')
    if (!mount || at === mount) return []
    const inner = unwrap(made)
    const stored = name === 'useMemo' && isFunction(inner) ? returnedBy(inner, syntax) : [made]
    return stored
      .filter((node) => isMadeHere(node, calls))
      .map((node) => ({
        node: call,
        stored: node,
        holder: 'hook',
        label: name,
        line: null,
        listener: null,
        region: mount,
        confidence: 'likely',
        renewedBy: dependencies ? syntax.inside(dependencies, 'Identifier').map(({ name: key }) => key) : [],
      }))
  })
}

/** `return () => …`: the caller keeps it, nobody here knows for how long. */
export function returnedIn(context: LifetimeContext, calls: Calls): readonly KeptStore[] {
  const { regions, syntax, uses } = context
  return syntax.all('ReturnStatement').flatMap((statement): KeptStore[] => {
    const stored = statement.argument && unwrap(statement.argument)
    if (!stored || !/^(?:Arrow|Function|Object|Identifier)/.test(stored.type)) return []
    const fn = enclosingFunction(statement)
    if (!fn || !isMadeHere(stored, calls)) return []
    const at = regions.ofFunction(fn)
    // Callbacks, effects and set-ups have callers that are known; what they give back is none of this.
    if (at.kind !== 'call' || at.node !== fn || !at.parent || uses.of(fn).some((use) => use.kind === 'argument'))
      return []
    return [
      {
        node: stored,
        stored,
        holder: 'returned',
        label: 'the caller',
        line: null,
        listener: null,
        region: at.parent,
        confidence: 'possible',
      },
    ]
  })
}

/** `memoize((path) => { …; return () => … })`: what the function gives back is kept for each of its arguments. */
export function memosIn(context: LifetimeContext, calls: Calls): readonly KeptStore[] {
  const { matcher, regions, syntax } = context
  return syntax.all('CallExpression').flatMap((call): KeptStore[] => {
    const [first, options] = call.arguments
    const row = first && memos.get(matcher.calledName(call) ?? '')?.find(({ callee }) => matcher.isCallOf(call, callee))
    const fn = row && !isLimited(options, row) ? calls.functionOf(first) : null
    const region = regions.program
    if (!fn || regions.at(call) !== region) return []
    const declarator = wrapped(call).parent
    const name =
      declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier' ? declarator.id.name : null
    return returnedBy(fn, syntax)
      .filter((node) => isMadeHere(node, calls))
      .map((node) => ({
        node,
        stored: node,
        holder: 'collection',
        label: name ?? sourceLabel(call.callee, syntax.sourceCode),
        line: call.loc.start.line,
        listener: null,
        region,
        keepsRunsOf: fn,
        confidence: 'likely',
      }))
  })
}

function isLimited(options: TSESTree.Node | undefined, { limits }: MemoRow): boolean {
  if (!options || limits.length === 0) return false
  if (options.type !== 'ObjectExpression') return true
  return options.properties.some((p) => p.type !== 'Property' || limits.includes(staticKey(p) ?? ''))
}

import type { TSESTree } from '@typescript-eslint/utils'
import type { GrowthSite, Holder, Shrinking } from '../answers/index.js'
import { TABLES, type TableRow } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { Lives } from '../lifetime/lives.js'
import type { CalledNames } from '../match/called-names.js'
import type { Call } from '../match/matcher.js'
import { list } from '../match/rows.js'
import { staticKey, unwrap } from '../syntax/nodes.js'
import type { Handling } from './handling.js'

/** The lists of the process that a file adds to, each with all that the file does to it. */
export function tablesOf(context: LifetimeContext): ReadonlyMap<Holder, Handling> {
  const tables = new Map<Holder, Handling>()
  const lives = new Lives(context)
  for (const row of TABLES) {
    const calls = callsOf(row, context).filter((call) => isShared(call, row, lives))
    const [first] = calls
    if (!first) continue
    const holder = holderOf(row, first)
    tables.set(holder, {
      growth: calls.flatMap((call) => growthBy(call, row, holder)),
      shrinking: shrinkingOf(row, context),
      escapes: [],
      sizes: [],
      reads: [],
    })
  }
  return tables
}

/** Whether a text may add to a list of the process at all. */
export function mentionsTable({ text, plain }: CalledNames): boolean {
  return SHOWN.some(
    ({ names, receivers, pattern }) =>
      names.some((name) => plain.has(name)) &&
      (receivers.length === 0 || receivers.some((receiver) => text.includes(receiver))) &&
      pattern.test(text),
  )
}

/** `console.time(`, `new Counter(`, `import(` of something other than a plain text. */
const SHOWN = TABLES.map(({ callee }) => {
  const names = list(callee.name)
  const receivers = callee.receiver === undefined ? [] : list(callee.receiver)
  const on = receivers.length === 0 ? '' : `(?:${receivers.join('|')})\\s*\\.\\s*`
  return { names, receivers, pattern: new RegExp(String.raw`\b${on}(?:${names.join('|')})\s*\((?!\s*['")])`) }
})

type Adding = Call | TSESTree.ImportExpression

function callsOf({ callee }: TableRow, { syntax, matcher }: LifetimeContext): readonly Adding[] {
  if (callee.name === 'import') return syntax.all('ImportExpression')
  const names = list(callee.name)
  return [...syntax.all('CallExpression'), ...syntax.all('NewExpression')].filter(
    (call) => names.includes(matcher.calledName(call) ?? '') && matcher.isCallOf(call, callee),
  )
}

/** Whether the list is the process's, or of something that it shares: `axios.interceptors.request` of an import. */
function isShared(call: Adding, { of }: TableRow, lives: Lives): boolean {
  if (of === undefined) return true
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : null
  const list = callee?.type === 'MemberExpression' ? unwrap(callee.object) : null
  const owner = list?.type === 'MemberExpression' ? unwrap(list.object) : null
  if (owner?.type !== 'MemberExpression' || staticKey(owner) !== of) return false
  const life = lives.of(lives.context.identities.of(owner.object), call)
  return life.kind === 'life' && life.region === lives.context.regions.program
}

function holderOf({ callee, remedy }: TableRow, first: Adding): Holder {
  const name = list(callee.name)[0] ?? ''
  const on = callee.receiver === undefined ? '' : `${list(callee.receiver)[0] ?? ''}.`
  return {
    kind: 'holder',
    collection: 'table',
    scope: 'global',
    names: [],
    made: first,
    declared: first,
    label: callee.name === 'import' ? 'import()' : `${on}${name}`,
    isExported: false,
    remedy,
  }
}

function growthBy(call: Adding, { key, property }: TableRow, holder: Holder): GrowthSite[] {
  const given = call.type === 'ImportExpression' ? [call.source] : call.arguments
  const keyed = key === null ? undefined : given[key]
  const told = property === undefined ? keyed : propertyOf(keyed, property)
  if (key !== null && !told) return []
  return [
    {
      kind: 'growth',
      node: call,
      holder,
      keys: told ? [told] : null,
      values: told ? [] : [...given],
      isNested: false,
      part: null,
      at: call,
      by: call,
    },
  ]
}

function propertyOf(object: TSESTree.Node | undefined, name: string): TSESTree.Node | undefined {
  if (object?.type !== 'ObjectExpression') return undefined
  for (const property of object.properties)
    if (property.type === 'Property' && staticKey(property) === name) return property.value
  return undefined
}

function shrinkingOf({ remove, key }: TableRow, { syntax, matcher }: LifetimeContext): Shrinking[] {
  return syntax
    .all('CallExpression')
    .filter((call) => remove.includes(matcher.calledName(call) ?? ''))
    .map((node) => {
      const taken = key === null ? undefined : node.arguments[key]
      return { node, how: taken ? 'entry' : 'all', key: taken ?? null, part: null }
    })
}

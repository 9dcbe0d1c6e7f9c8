import type { TSESTree } from '@typescript-eslint/utils'
import type { Holder, Owner, Reference } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { isHook, lifecycleOf } from '../lifetime/lifecycles.js'
import { sameReference } from '../scope/same.js'
import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Handling } from './handling.js'

/** `list.push(this)`, `list.add(this)`. */
export function listsItself(text: string): boolean {
  return text.includes('(this)') && /\.(?:push|add|unshift)\(this\)/.test(text)
}

interface Listing {
  readonly call: TSESTree.CallExpression
  readonly list: TSESTree.Node
  readonly identity: Reference
  readonly owner: Owner
}

/**
 * The lists of another object that an instance puts itself into beside a second list of that object, where the
 * instance's teardown sees to the second alone.
 */
export function foreignLists(context: LifetimeContext): ReadonlyMap<Holder, Handling> {
  const found = new Map<Holder, Handling>()
  const { syntax } = context
  if (!listsItself(syntax.sourceCode.text)) return found
  const listings = syntax.all('CallExpression').flatMap((call) => listingOf(call, context) ?? [])
  for (const listing of listings) {
    const { call, list, identity, owner } = listing
    const siblings = listings.filter((other) => isBeside(other, listing))
    const removal = siblings.length > 0 ? removalOf(listing, siblings, context) : null
    if (!removal) continue
    const holder: Holder = {
      kind: 'holder',
      collection: 'array',
      scope: 'foreign',
      names: [identity],
      made: list,
      declared: list,
      label: sourceLabel(list, syntax.sourceCode),
      isExported: false,
      remedy: 'Take it out there too',
      owner,
    }
    found.set(holder, {
      growth: [
        {
          kind: 'growth',
          node: call,
          holder,
          keys: null,
          values: [...call.arguments],
          isNested: false,
          part: null,
          at: call,
          by: call,
        },
      ],
      shrinking: [{ node: removal, how: 'other', key: null, part: null }],
      escapes: [],
      sizes: [],
      reads: [],
    })
  }
  return found
}

/** `this.menu.items.push(this)`: the list of something that the instance was given. */
function listingOf(call: TSESTree.CallExpression, { identities }: LifetimeContext): Listing | null {
  const callee = unwrap(call.callee)
  const [value] = call.arguments
  if (callee.type !== 'MemberExpression' || value?.type !== 'ThisExpression' || call.arguments.length !== 1) return null
  if (callee.property.type !== 'Identifier' || !/^(?:push|add|unshift)$/.test(callee.property.name)) return null
  const identity = identities.of(callee.object)
  const self = identities.of(value)
  if (identity.kind === 'unknown' || self.kind === 'unknown' || self.root.kind !== 'this') return null
  const isGiven =
    (identity.root.kind === 'this' && identity.path.length > 1) ||
    (identity.root.kind === 'parameter' && identity.path.length > 0)
  return isGiven ? { call, list: callee.object, identity, owner: self.root.owner } : null
}

/** Whether two additions of one function go to two lists of one object. */
function isBeside(a: Listing, b: Listing): boolean {
  if (a === b || a.owner !== b.owner || enclosingFunction(a.call) !== enclosingFunction(b.call)) return false
  return sameReference(objectOf(a.identity), objectOf(b.identity)) && !sameReference(a.identity, b.identity)
}

function objectOf(list: Reference): Reference {
  return { ...list, path: list.path.slice(0, -1) }
}

/** What the teardown does with a sibling, where nothing in the file but the addition names this list; null elsewhere. */
function removalOf(
  { identity, list, owner }: Listing,
  siblings: readonly Listing[],
  context: LifetimeContext,
): TSESTree.Node | null {
  const { syntax, identities, members } = context
  const name = identity.path.at(-1) ?? ''
  if (syntax.membersNamed(name).some((member) => member !== unwrap(list))) return null
  const hooks = lifecycleOf(owner, context)?.teardown ?? []
  const teardowns = members.of(owner).filter((method) => TEARDOWN_NAMES.has(method.name) || isHook(method.name, hooks))
  for (const { fn } of teardowns) {
    // `this.menu.remove(this)`: the object itself sees to all its lists.
    const isHandedOn = syntax
      .inside(fn, 'CallExpression')
      .some(
        (call) => call.arguments.some((a) => a.type === 'ThisExpression') && !isOnSibling(call, siblings, identities),
      )
    if (isHandedOn) return null
  }
  for (const sibling of siblings)
    for (const member of syntax.membersNamed(sibling.identity.path.at(-1) ?? ''))
      if (teardowns.some(({ fn }) => isInside(member, fn)) && sameReference(identities.of(member), sibling.identity))
        return member
  return null
}

/** `this.menu.items.indexOf(this)` */
function isOnSibling(
  call: TSESTree.CallExpression,
  siblings: readonly Listing[],
  identities: LifetimeContext['identities'],
): boolean {
  const callee = unwrap(call.callee)
  return (
    callee.type === 'MemberExpression' &&
    siblings.some((sibling) => sameReference(identities.of(callee.object), sibling.identity))
  )
}

import type { BoundVerdict, CollectionKind, Futile, GrowthSite, Region } from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { sourceLabel } from '../syntax/text.js'
import { renderPath } from './path.js'
import type { Answers } from './subject.js'
import { activationPhrase, exitPhrase } from './words.js'

const NOUNS: Readonly<Record<CollectionKind, string>> = {
  map: 'the map',
  set: 'the set',
  array: 'the array',
  object: 'the object',
  string: 'the text',
  weak: 'the map',
  lru: 'the cache',
  disposables: 'the list',
  table: 'the list',
}

/** What the placeholders of a collection rule's messages stand for. */
export function collectionWords(site: GrowthSite, { growth, bound }: Answers, facts: Facts): Record<string, string> {
  return {
    holder: site.holder.label,
    what: site.holder.collection === 'string' ? 'more text' : 'an entry',
    ...(growth && {
      when: activationPhrase(growth.edge),
      path: renderPath(facts.pathOf(site, growth)),
      remedy: remedy(site, growth.edge, bound),
    }),
    ...(bound && boundWords(bound, facts)),
  }
}

function boundWords(bound: BoundVerdict, facts: Facts): Record<string, string> {
  if (bound.kind === 'some-paths') {
    const [exit] = bound.exits
    return { exit: exit ? exitPhrase(exit, exit.node ? sourceLabel(exit.node, facts.sourceCode) : '') : '' }
  }
  if (bound.kind !== 'never' || !bound.futile) return {}
  const { because, by } = bound.futile
  return { why: futilePhrase(because, sourceLabel(by, facts.sourceCode), by.loc.start.line) }
}

/** Why a removal takes nothing back, as the second half of a sentence. */
function futilePhrase(because: Futile, text: string, line: number): string {
  const removal = `'${text}' on line ${String(line)}`
  switch (because) {
    case 'blank':
      return `${removal} leaves its key behind`
    case 'inner':
      return `${removal} removes only what is inside it`
    case 'fresh-key':
      return `${removal} names a new object, which is the key of nothing`
    case 'dead-guard':
      return `the test around ${removal} never holds`
    case 'ttl-only':
      return `'ttl' alone keeps an expired entry until its key is read again`
    case 'weak-property':
      return 'a property of a WeakMap is no entry of it'
    case 'created-by-removal':
      return `${removal}, a removal, is what makes it`
    case 'pending':
      return `${removal} ends the wait and leaves it`
    case 'ended':
      return `what hears of its end on line ${String(line)}, '${text}', leaves it`
    case 'undone':
      return `${text} on line ${String(line)}, which undoes the rest, leaves it`
    case 'counted':
      return `${removal} counts down to zero and leaves it`
    case 'other-list':
      return `${removal} sees to another list only`
    case 'sibling':
      return `${removal} takes only another entry out`
  }
}

function remedy({ holder, keys }: GrowthSite, edge: Region, bound: BoundVerdict | undefined): string {
  const noun = NOUNS[holder.collection]
  const futile = bound?.kind === 'never' ? bound.futile?.because : undefined
  if (holder.remedy !== undefined) return holder.remedy
  if (futile === 'blank') return holder.collection === 'array' ? "Take it out with 'splice' or 'shift'" : "Use 'delete'"
  if (futile === 'inner') return 'Delete the outer entry when it becomes empty'
  if (futile === 'ttl-only') return "Set 'max' as well"
  if (futile === 'weak-property') return "Use 'set'"
  if (futile === 'fresh-key') return 'Keep the key and delete by it'
  if (futile === 'sibling') return 'Keep it under a name and remove it there too'
  if (futile === 'pending') return 'Delete it on every way the wait can end'
  if (futile === 'ended' || futile === 'undone') return 'Remove it there'
  if (futile === 'counted') return 'Delete it at zero'
  if (futile === 'created-by-removal') return 'Touch only an entry that is there'
  if (holder.collection === 'string') return `Write it out and empty ${noun}, or limit its length`
  switch (edge.kind) {
    case 'request':
      return keys
        ? `Delete it when the response closes, or limit ${noun}`
        : `Limit ${noun}, or empty it from time to time`
    case 'connection':
      return edge.owner === undefined ? 'Remove it when the connection closes' : `Remove it when '${edge.owner}' closes`
    case 'job':
      return 'Remove it when the job ends'
    case 'mount':
    case 'effect':
    case 'render':
      return 'Remove it when the component goes'
    case 'instance':
      return 'Remove it when the instance is done with'
    default:
      return keys ? `Delete entries that are done with, or limit ${noun}` : `Take entries out again, or limit ${noun}`
  }
}

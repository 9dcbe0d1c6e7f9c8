import type { Exit } from '../answers/index.js'
import type { Made } from '../acquire/made.js'
import type { Facts } from '../facts/facts.js'
import { dumpCall, readerCall } from '../release/held-names.js'
import { loopAround } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Answers } from './subject.js'
import { exitPhrase } from './words.js'

/** What the placeholders of the messages about pools and bodies stand for. */
export function madeWords(site: Made, { release }: Answers, facts: Facts): Record<string, string> {
  const [exit] = release?.kind === 'some-paths' ? release.exits : []
  return {
    from: site.label,
    noun: site.row.kind === 'item' ? site.row.noun : '',
    release: releaseText(site, facts),
    remedy: remedy(site, facts),
    exit: exit ? exitOf(exit, site, facts) : '',
  }
}

function exitOf(exit: Exit, { given }: Made, facts: Facts): string {
  if (exit.kind === 'end' && given && loopAround(given)) return 'on a path to the end of a turn of the loop'
  return exitPhrase(exit, exit.node ? sourceLabel(exit.node, facts.sourceCode) : '')
}

function remedy(site: Made, facts: Facts): string {
  const { row } = site
  const undo = row.kind === 'item' ? row.release.undo : undefined
  if (undo === undefined) return `Call '${releaseText(site, facts)}' in a 'finally' block`
  return `Call '${facts.nameOf(site) ?? 'transaction'}.${undo}()' on every path that does not commit`
}

/** The call that gives it back, in the reader's names where there are some: `client.release()`. */
function releaseText(site: Made, facts: Facts): string {
  const name = facts.nameOf(site)
  const { row } = site
  if (row.kind === 'body') return dumpCall(row, name ?? (row.part === undefined ? 'response' : `response.${row.part}`))
  const { own, pool, call } = row.release
  if (site.of) return readerCall(name)
  if (call) return `${name ?? 'release'}()`
  if (own?.[0] !== undefined) return `${name ?? row.noun.replace(/^.* /, '')}.${own[0]}()`
  const { callee } = site.taken ?? site.node
  const object = sourceLabel(callee, facts.sourceCode).replace(/\.[^.]*$/, '')
  return `${object}.${pool?.[0] ?? 'release'}(${name ?? row.noun})`
}

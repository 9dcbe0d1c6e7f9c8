import type { PerCallClient } from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { sourceLabel } from '../syntax/text.js'
import { activationPhrase, exitPhrase } from './words.js'

/** What the placeholders of the messages about clients stand for. */
export function clientWords(found: PerCallClient, facts: Facts): Record<string, string> {
  const { site, edge, exits } = found
  const { client } = site
  const [exit] = exits
  return {
    name: site.label,
    what: client.what,
    when: activationPhrase(edge),
    closed: client.release.length > 0 ? ' and never closed' : '',
    holds: client.holds,
    freed: freedPhrase(client.freedAfter ?? 'a while'),
    exit: exit ? exitPhrase(exit, exit.node ? sourceLabel(exit.node, facts.sourceCode) : '') : '',
    remedy: remedy(found),
  }
}

/** `for 10 s`, `until the server closes them`. */
function freedPhrase(freedAfter: string): string {
  return /^(?:until|up)\b/.test(freedAfter) ? freedAfter : `for ${freedAfter}`
}

function remedy({ site, edge, isParted, needsInstance }: PerCallClient): string {
  const { oneEach, release } = site.client
  if (oneEach) return "Close it in a 'finally' block"
  if (isParted)
    return release.length > 0 && site.harm !== 'rebuilds'
      ? "Keep one for each set of options, or close it in a 'finally' block"
      : 'Keep one for each set of options'
  if (edge.kind === 'render' || edge.kind === 'mount' || edge.kind === 'effect')
    return 'Build it once, outside the component'
  return needsInstance ? 'Build it once, in a field of the instance' : 'Build it once, at module level'
}

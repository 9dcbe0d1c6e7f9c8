import type { Growth, ListenerSite, ReleaseVerdict, RemovalSite, Winner } from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { sourceLabel } from '../syntax/text.js'
import { renderPath } from './path.js'
import type { Answers } from './subject.js'
import { REMEDY_IN_EFFECT, activationPhrase, exitPhrase, listPhrase, onlyPhrase, remedy } from './words.js'

/** What the placeholders of a listener rule's messages stand for. */
export function listenerWords(
  site: ListenerSite | RemovalSite,
  { growth, release, teardown }: Answers,
  facts: Facts,
): Record<string, string> {
  if (site.kind === 'removal') return {}
  return {
    what: whatIs(site),
    target: site.target.label,
    teardown: teardown ?? '',
    ...(growth && growthWords(site, growth, release, facts)),
    ...(release && releaseWords(release, facts)),
  }
}

function growthWords(
  site: ListenerSite,
  growth: Extract<Growth, { kind: 'grows' }>,
  release: ReleaseVerdict | undefined,
  facts: Facts,
): Record<string, string> {
  const teardown = release?.kind === 'never' ? release.teardown : null
  return {
    when: activationPhrase(growth.edge),
    path: renderPath(facts.pathOf(site, growth)),
    remedy: forHandle(
      site,
      facts.runsInEffect(site)
        ? REMEDY_IN_EFFECT
        : remedy(growth.edge, teardown, growth.edge.hook ?? facts.teardownHookOf(site), isAbort(site)),
    ),
  }
}

/** What is taken back by its handle: `Keep what the call returns and dispose it in 'close'`. */
function forHandle(site: ListenerSite, remedy: string): string {
  if (site.handle !== 'disposable') return remedy
  return remedy
    .replace(/^Remove it/, 'Keep what the call returns and dispose it')
    .replace('a cleanup that removes it', 'a cleanup that disposes what the call returns')
}

function releaseWords(release: ReleaseVerdict, facts: Facts): Record<string, string> {
  switch (release.kind) {
    case 'never':
      return release.teardown ? { teardown: release.teardown.name, removes: listPhrase(release.teardown.removes) } : {}
    case 'some-paths': {
      const [exit] = release.exits
      return {
        exit: exit ? exitPhrase(exit, exit.node ? sourceLabel(exit.node, facts.sourceCode) : '') : '',
        only: release.only === null ? '' : onlyPhrase(release.only),
      }
    }
    case 'orphaned':
      return { winner: winnerPhrase(release.winner) }
    case 'mismatched':
      return { removal: sourceLabel(release.by, facts.sourceCode), line: String(release.by.loc.start.line) }
    default:
      return {}
  }
}

function winnerPhrase(winner: Winner): string {
  const line = String(winner.node.loc.start.line)
  switch (winner.kind) {
    case 'listener':
      return eventLabel(winner.site)
    case 'timer':
      return `the timer on line ${line}`
    case 'race':
      return `the promise on line ${line}`
  }
}

function eventLabel({ event }: ListenerSite): string {
  return event?.kind === 'text' ? `'${event.text}'` : (event?.label ?? 'another event')
}

function isAbort({ event }: ListenerSite): boolean {
  return event?.kind === 'text' && event.text === 'abort'
}

function whatIs({ event }: ListenerSite): string {
  if (event?.kind === 'text') return `'${event.text}' listener`
  return event ? `${event.label} listener` : 'listener'
}

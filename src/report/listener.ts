import type { Growth, ListenerSite, ReleaseVerdict } from '../answers/index.js'
import type { Facts } from '../facts/facts.js'
import { sourceLabel } from '../syntax/text.js'
import { renderPath } from './path.js'
import { activationPhrase, exitPhrase, listPhrase, onlyPhrase, remedy } from './words.js'

/** What the placeholders of a listener rule's messages stand for. */
export function listenerWords(
  site: ListenerSite,
  growth: Extract<Growth, { kind: 'grows' }>,
  release: ReleaseVerdict,
  facts: Facts,
): Record<string, string> {
  const teardown = release.kind === 'never' ? release.teardown : null
  const exit = release.kind === 'some-paths' ? release.exits[0] : undefined
  return {
    what: whatIs(site),
    target: site.target.label,
    when: activationPhrase(growth.edge),
    path: renderPath(facts.pathOf(site, growth)),
    remedy: remedy(growth.edge, teardown, facts.teardownHookOf(site)),
    exit: exit ? exitPhrase(exit, exit.node ? sourceLabel(exit.node, facts.sourceCode) : '') : '',
    only: release.kind === 'some-paths' && release.only !== null ? onlyPhrase(release.only) : '',
    teardown: teardown?.name ?? '',
    removes: listPhrase(teardown?.removes ?? []),
  }
}

function whatIs({ event }: ListenerSite): string {
  if (event?.kind === 'text') return `'${event.text}' listener`
  return event ? `${event.label} listener` : 'listener'
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ListenerSite } from '../../src/answers/index.js'
import { ListenerFacts } from '../../src/facts/listeners.js'
import { Lives } from '../../src/lifetime/lives.js'
import { type Asked, ask, chainText, growthText, lifeText, verdictText } from '../harness/engine.js'

/** Sources with a dump of what the engine says about each listener; `UPDATE_DUMPS=1` writes the dumps anew. */
const FOLDER = 'test/engine/sources'
const sources = readdirSync(FOLDER).filter((file) => !file.endsWith('.facts.txt'))

function dump({ facts, sourceCode }: Asked): string {
  const own = new ListenerFacts(facts.context)
  const lives = new Lives(facts.context)
  const entry = (site: ListenerSite): string => {
    const { target, event, node, handler } = site
    const named = event?.kind === 'text' ? `'${event.text}'` : (event?.label ?? 'event')
    const rows: readonly (readonly [string, string])[] = [
      ['target', lifeText(lives.of(target.identity, node))],
      ['runs', chainText(own.activationOf(site))],
      ['growth', growthText(own.growthOf(site))],
      ['release', verdictText(own.releaseOf(site))],
    ]
    const text = sourceCode.getText(handler.node).split('\n')[0] ?? ''
    return [
      `line ${node.loc.start.line}: ${named} on ${target.label}: ${text}`,
      ...rows.map(([name, value]) => `  ${name.padEnd(9)}${value}`),
    ].join('\n')
  }
  return `${own.sites.map(entry).join('\n\n')}\n`
}

it.each(sources)('%s', (file) => {
  const facts = ask(readFileSync(`${FOLDER}/${file}`, 'utf8'), dump, file)
  const path = `${FOLDER}/${file}.facts.txt`
  if (process.env['UPDATE_DUMPS'] === '1') writeFileSync(path, facts)
  expect(facts).toBe(readFileSync(path, 'utf8'))
})

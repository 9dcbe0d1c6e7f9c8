import { describe, expect, it } from 'vitest'
import { Reach } from '../../../src/heap/reach.js'
import { ask, type Asked, callsOf } from '../../harness/engine.js'
import { type Case, groups } from './cases/index.js'
import { measured } from './measured.js'

/** Whether what is given to `keep()` keeps alive what `payload()` makes, as the engine says from the source alone. */
function concluded(asked: Asked): Case['verdict'] {
  const reach = new Reach(asked.facts.context)
  const payloads = new Set<unknown>(callsOf('payload', asked))
  const kept = callsOf('keep', asked).flatMap((call) => call.arguments.flatMap((argument) => reach.of(argument)))
  return kept.some(({ node, path }) => path.length === 0 && payloads.has(node)) ? 'keeps' : 'frees'
}

/** Cases the engine decides otherwise than Node, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'the closure empties it when it runs':
    'whether a closure has run is not followed; rules report it as possible at most',
}

const all = Object.values(groups).flat()
const verdicts = measured(all)

for (const [title, cases] of Object.entries(groups)) {
  describe(title, () => {
    for (const one of cases) {
      const { name, verdict, source, language } = one
      it(`${name}: ${verdict}`, () => {
        const file = { sloppy: 'app.cjs', strict: 'app.js', typescript: 'app.ts' }[language]
        const conclusions = [ask(source, concluded, file)]
        if (language !== 'typescript') conclusions.push(ask(source, concluded, file, 'espree'))
        const isException = name in exceptions
        expect(verdicts[all.indexOf(one)], 'measured').toBe(verdict)
        for (const conclusion of conclusions)
          if (isException) expect(conclusion, 'no exception any more: take it off the list').not.toBe(verdict)
          else expect(conclusion, 'concluded from the source').toBe(verdict)
      })
    }
  })
}

it('has no case twice', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  expect(Object.keys(exceptions).filter((name) => !all.some((one) => one.name === name))).toEqual([])
})

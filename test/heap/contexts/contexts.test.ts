import { describe, expect, it } from 'vitest'
import { groups } from './cases/index.js'
import { measured } from './measured.js'

const all = Object.values(groups).flat()
const verdicts = measured(all)
for (const [title, cases] of Object.entries(groups))
  describe(title, () => {
    for (const one of cases) it(one.name, () => expect(verdicts[all.indexOf(one)]).toBe(one.verdict))
  })

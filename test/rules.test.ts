import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { type Fixture, readFixtures } from './harness/fixtures.js'
import { lint, modesOf, type Report } from './harness/lint.js'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), 'rules')

for (const rule of readdirSync(ROOT)) {
  const level = plugin.configs.recommended.rules[`memory-leak/${rule}`] ?? ['error', { confidence: 'likely' }]
  const rules = { [`memory-leak/${rule}`]: level } as never

  describe(rule, () => {
    for (const fixture of readFixtures(join(ROOT, rule))) {
      for (const mode of modesOf(fixture.name)) {
        it(`${fixture.name} (${mode})`, () => {
          const reports = lint(fixture.text, fixture.name, rules, mode)
          if (fixture.limit === 'FN') expect(reports, 'this leak is found now: rename the fixture').toEqual([])
          else if (fixture.limit === 'FP')
            expect(reports, 'this false report is gone: rename the fixture').not.toEqual([])
          else expect(unexpected(reports, fixture)).toEqual([])
        })
      }
      it(`${fixture.name} (suggestions)`, () => {
        const mode = modesOf(fixture.name)[0] ?? 'typescript'
        const before = lint(fixture.text, fixture.name, rules, mode)
        for (const report of before) {
          for (const suggestion of report.suggestions) {
            const after = lint(suggestion.output, fixture.name, rules, mode)
            expect(after.length, `${suggestion.text}\n${suggestion.output}`).toBe(before.length - 1)
          }
        }
      })
    }
  })
}

/** Reports that no comment wants, and comments that no report answers. */
function unexpected(reports: readonly Report[], { wants }: Fixture): string[] {
  const unwanted = reports.filter(
    (r) => !wants.some((w) => w.line === r.line && w.rule === r.rule && r.message.includes(w.part)),
  )
  const unanswered = wants.filter(
    (w) => !reports.some((r) => w.line === r.line && w.rule === r.rule && r.message.includes(w.part)),
  )
  return [
    ...unwanted.map((r) => `line ${String(r.line)}: unwanted: ${r.message}`),
    ...unanswered.map((w) => `line ${String(w.line)}: no report with "${w.part}"`),
  ]
}

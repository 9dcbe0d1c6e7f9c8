import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { programs } from '../bench/load/programs.js'
import plugin from '../src/index.js'
import { lint, modesOf } from './harness/lint.js'

const ROOT = 'bench/load/programs'
const names = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name)
  .sort()
const recommended = plugin.configs.recommended.rules as Linter.RulesRecord

it('knows every program', () => {
  expect(names).toEqual(programs.map(({ name }) => name).sort())
})

/** What is measured to leak is reported, and what is measured to be clean is not. */
describe.each(names)('%s', (name) => {
  const files = readdirSync(join(ROOT, name)).sort()

  it('is there with the leak and mended', () => {
    expect(files.map((file) => file.replace(/\..*/, ''))).toEqual(['fixed', 'leak'])
    for (const version of ['leak', 'fixed'] as const)
      expect(existsSync(programs.find((one) => one.name === name)!.file(version))).toBe(true)
  })
  for (const file of files) {
    const text = readFileSync(join(ROOT, name, file), 'utf8')
    it.each(modesOf(file))(`${file} (%s)`, (mode) => {
      const rule = /^\/\/ memory-leak\/([\w-]+)\n/.exec(text)?.[1]
      const reports = lint(text, basename(file), recommended, mode)
      expect(reports.map((report) => report.rule)).toEqual(file.startsWith('leak.') ? [rule] : [])
    })
  }
})

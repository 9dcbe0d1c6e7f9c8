import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexWith, scaffold } from '../src/dev/scaffold.js'

const index = `import noLargeCapture from './no-large-capture.js'
import noUnremovedListener from './no-unremoved-listener.js'

/** Every rule. */
export const rules = [noLargeCapture, noUnremovedListener] as const
`

describe('indexWith', () => {
  it('puts a rule in its place of the alphabet and keeps the rest', () => {
    expect(indexWith(index, 'no-stale-cache')).toBe(`import noLargeCapture from './no-large-capture.js'
import noStaleCache from './no-stale-cache.js'
import noUnremovedListener from './no-unremoved-listener.js'

/** Every rule. */
export const rules = [
  noLargeCapture,
  noStaleCache,
  noUnremovedListener,
] as const
`)
  })
  it('takes what it wrote itself, from the first rule on', () => {
    const empty = '/** Every rule. */\nexport const rules = [] as const\n'
    const oneByOne = ['no-unremoved-listener', 'no-stale-cache', 'no-large-capture'].reduce(indexWith, empty)
    expect(oneByOne).toBe(indexWith(index, 'no-stale-cache'))
  })
  it('refuses a list that is no plain list', () => {
    expect(() => indexWith(index.replace('[noLargeCapture, ', '['), 'no-x')).toThrow('no plain list')
    expect(() => indexWith(index.replace('[noLargeCapture, ', '[...more, '), 'no-x')).toThrow('no plain list')
  })
})

describe('scaffold', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scaffold-'))
    for (const folder of ['rules', 'docs/rules']) mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, 'rules/index.ts'), index)
    writeFileSync(join(root, 'docs/rules/TEMPLATE.md'), readFileSync('docs/rules/TEMPLATE.md'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('writes the rule, two fixtures, the page and the entry', () => {
    expect(scaffold(root, ['no-stale-cache'])).toEqual([
      'rules/no-stale-cache.ts',
      'test/rules/no-stale-cache/leak-basic.ts',
      'test/rules/no-stale-cache/ok-basic.ts',
      'docs/rules/no-stale-cache.md',
      'rules/index.ts',
    ])
    expect(readFileSync(join(root, 'rules/no-stale-cache.ts'), 'utf8')).toContain("name: 'no-stale-cache'")
    expect(readFileSync(join(root, 'docs/rules/no-stale-cache.md'), 'utf8')).toMatch(/^# memory-leak\/no-stale-cache\n/)
  })
  it.each([
    [[], 'Name one rule'],
    [['no-a', 'no-b'], 'Name one rule'],
    [['stale-cache'], 'is no name for a rule'],
    [['no-Stale'], 'is no name for a rule'],
    [['no-stale_cache'], 'is no name for a rule'],
    [['no-../x'], 'is no name for a rule'],
  ])('refuses %j', (args, why) => {
    expect(() => scaffold(root, args)).toThrow(why)
    expect(readFileSync(join(root, 'rules/index.ts'), 'utf8')).toBe(index)
  })
  it('refuses a rule that exists', () => {
    scaffold(root, ['no-stale-cache'])
    expect(() => scaffold(root, ['no-stale-cache'])).toThrow(
      "The rule 'no-stale-cache' exists already: see rules/no-stale-cache.ts.",
    )
  })
})

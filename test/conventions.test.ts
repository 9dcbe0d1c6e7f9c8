import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import plugin from '../src/index.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .sort()
    .map((path) => `${folder}/${path}`)

const names = rules.map((rule) => rule.name)
const ruleFiles = filesIn('rules', '.ts').filter((path) => path !== 'rules/index.ts')

/** The texts of the suggestions a rule declares: a made rule keeps them among its messages, so its source is read. */
function suggestionsOf(path: string): string[] {
  const texts: string[] = []
  const visit = (node: ts.Node, inside: boolean): void => {
    const declares = ts.isPropertyAssignment(node) && node.name.getText() === 'suggestions'
    if (inside && ts.isStringLiteralLike(node)) texts.push(node.text)
    ts.forEachChild(node, (child) => visit(child, inside || declares))
  }
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true), false)
  return texts
}

/** The first words of a suggestion: what the button does. Add a verb when a new kind of mend needs one. */
const imperatives =
  /^(Add|Await|Call|Clear|Close|Copy|Create|Destroy|Disconnect|Dispose|Drop|Dump|Give|Hoist|Keep|Limit|Move|Name|Pass|Put|Read|Release|Remove|Replace|Return|Revoke|Share|Stop|Store|Take|Terminate|Unsubscribe|Use|Wrap)\b/

describe('the list of rules', () => {
  it('has every file of rules/, in alphabetical order', () => {
    expect(names).toEqual(ruleFiles.map((path) => basename(path, '.ts')))
  })
  it('is the list of the plugin', () => {
    expect(Object.keys(plugin.rules)).toEqual(names)
  })
  it('imports each rule by one line, in the same order', () => {
    const lines = read('rules/index.ts')
      .split('\n')
      .filter((line) => line.startsWith('import '))
    expect(lines.map((line) => /'\.\/([\w-]+)\.js'/.exec(line)?.[1])).toEqual(names)
  })
  it('has a page for every rule and no page besides', () => {
    const pages = filesIn('docs/rules', '.md').filter((path) => path !== 'docs/rules/TEMPLATE.md')
    expect(pages.map((path) => basename(path, '.md'))).toEqual(names)
  })
})

describe.each(rules.map((rule) => ({ name: rule.name, rule })))('$name', ({ name, rule }) => {
  const { docs, messages, schema, defaultOptions } = rule.meta

  it('has at least as many fixtures that are silent as fixtures that leak', () => {
    const folder = `test/rules/${name}`
    expect(existsSync(folder), `${folder} exists`).toBe(true)
    const fixtures = readdirSync(folder).filter((file) => !file.includes('.fixed.'))
    const leaks = fixtures.filter((file) => file.startsWith('leak-')).length
    expect(leaks).toBeGreaterThan(0)
    expect(fixtures.filter((file) => file.startsWith('ok-')).length).toBeGreaterThanOrEqual(leaks)
    expect(
      fixtures.filter((file) => !/^(leak|ok|FN|FP)-/.test(file)),
      'fixtures of no kind',
    ).toEqual([])
  })
  it('says what it finds in one line, and links to its page', () => {
    expect(docs.description).toMatch(/^[A-Z][^\n]*[^.\s]$/)
    expect(docs.url).toContain(`docs/rules/${name}.md`)
  })
  it('has a finished page if it is recommended', () => {
    if (docs.recommended) expect(read(`docs/rules/${name}.md`)).not.toContain('<!-- To write')
  })
  it('ends every text with a full stop', () => {
    for (const text of Object.values(messages)) expect(text).toMatch(/\.$/)
  })
  it('begins every suggestion with what to do', () => {
    for (const text of suggestionsOf(`rules/${name}.ts`)) {
      expect(text).toMatch(imperatives)
      expect(Object.values(messages)).toContain(text)
    }
  })
  it('takes one option, the confidence, and has a default for it', () => {
    const levels = ['certain', 'likely', 'possible']
    expect(schema).toHaveLength(1)
    expect(schema).toMatchObject([
      { type: 'object', additionalProperties: false, properties: { confidence: { enum: levels } } },
    ])
    expect(levels).toContain(defaultOptions?.[0]?.confidence)
  })
})

describe('the configs', () => {
  const { recommended, strict, 'recommended-legacy': recommendedLegacy, 'strict-legacy': strictLegacy } = plugin.configs
  const id = (name: string): string => `memory-leak/${name}`

  it('recommended has exactly the rules that say so', () => {
    expect(Object.keys(recommended.rules)).toEqual(
      rules.filter((rule) => rule.meta.docs.recommended).map((rule) => id(rule.name)),
    )
  })
  it('strict has every rule, and reports what is possible', () => {
    expect(Object.keys(strict.rules)).toEqual(names.map(id))
    for (const entry of Object.values(strict.rules))
      expect(entry).toEqual([expect.stringMatching(/^(error|warn)$/), { confidence: 'possible' }])
  })
  it('the legacy twins set the same rules', () => {
    expect(recommendedLegacy).toEqual({ plugins: ['memory-leak'], rules: recommended.rules })
    expect(strictLegacy).toEqual({ plugins: ['memory-leak'], rules: strict.rules })
  })
  it('the flat ones bring the plugin itself', () => {
    for (const config of [recommended, strict]) expect(config.plugins['memory-leak']).toBe(plugin)
  })
})

describe.each([...filesIn('src', '.ts'), ...filesIn('rules', '.ts')])('%s', (path) => {
  it('is no longer than 300 lines and leaves nothing for later', () => {
    const text = read(path)
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(300)
    expect(text).not.toMatch(/\b(TODO|FIXME)\b/)
  })
})

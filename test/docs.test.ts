import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { readFixtures } from './harness/fixtures.js'
import { lint, modesOf, type ParserMode } from './harness/lint.js'

const read = (path: string): string => readFileSync(path, 'utf8')
const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .sort()
    .map((path) => join(folder, path))

const recommended = plugin.configs.recommended.rules as Linter.RulesRecord

/**
 * A fenced block. What stands after its language says what the rules must do with it:
 *
 * - `incorrect`: report each line that ends with `// reported`, and at least one;
 * - `correct`: nothing, from any recommended rule;
 * - `possible`: report those lines with `{ confidence: 'possible' }` only.
 */
interface Block {
  readonly line: number
  readonly language: string
  readonly kind: string
  readonly text: string
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w*) ?(\w*)\n(.*?)^```$/gms)].map(
    ({ index, 1: language = '', 2: kind = '', 3: code = '' }) => ({
      line: text.slice(0, index).split('\n').length,
      language,
      kind,
      text: code,
    }),
  )
}

const markedLines = ({ text }: Block): number[] =>
  text.split('\n').flatMap((line, i) => (line.endsWith('// reported') ? i + 1 : []))
const nameOf = (block: Block): string => `example.${block.language}`
const reportsOf = (block: Block, levels: Linter.RulesRecord, mode: ParserMode): ReturnType<typeof lint> =>
  lint(block.text, nameOf(block), levels, mode)

/** Lints every block of a page with a kind, under every parser that can read it. */
function checkBlocks(blocks: readonly Block[], levels: Linter.RulesRecord): void {
  it('has no example of an unknown kind', () => {
    expect(blocks.filter(({ kind }) => !['', 'incorrect', 'correct', 'possible'].includes(kind))).toEqual([])
  })
  for (const block of blocks.filter(({ kind }) => kind !== '')) {
    it.each(modesOf(nameOf(block)))(`the ${block.kind} example on line ${block.line} (%s)`, (mode) => {
      const reports = reportsOf(block, block.kind === 'correct' ? { ...recommended, ...levels } : levels, mode)
      const lines = reports.map(({ line }) => line)
      const texts = reports.map(({ message }) => message).join('\n')
      if (block.kind !== 'correct') expect(markedLines(block).length, 'lines marked as reported').toBeGreaterThan(0)
      expect(lines, texts).toEqual(block.kind === 'incorrect' ? markedLines(block) : [])
      if (block.kind !== 'possible') return
      const least = Object.keys(levels).map((name) => [name, ['error', { confidence: 'possible' }]])
      expect(reportsOf(block, Object.fromEntries(least) as Linter.RulesRecord, mode).map(({ line }) => line)).toEqual(
        markedLines(block),
      )
    })
  }
}

/** The first block of plain text is the message for the first incorrect example. */
function checkQuote(blocks: readonly Block[], levels: Linter.RulesRecord): void {
  it('quotes the message of the first incorrect example', () => {
    const example = blocks.find(({ kind }) => kind === 'incorrect')!
    const quote = blocks.find(({ language }) => language === 'text')
    expect(quote?.text.trim()).toBe(reportsOf(example, levels, modesOf(nameOf(example))[0]!)[0]?.message)
  })
}

const headingsOf = (text: string): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
const pages = filesIn('docs/rules', '.md')
  .map((path) => basename(path, '.md'))
  .filter((name) => name !== 'TEMPLATE')
const template = headingsOf(read('docs/rules/TEMPLATE.md')).slice(1)

describe.each(pages)('the page of %s', (name) => {
  const page = read(`docs/rules/${name}.md`)
  const blocks = blocksOf(page)
  const levels: Linter.RulesRecord = { [`memory-leak/${name}`]: 'error' }
  const isFinished = !page.includes('<!-- To write')

  it('has the sections of the template, in their order', () => {
    expect(headingsOf(page).filter((heading) => template.includes(heading))).toEqual(template)
  })
  checkBlocks(blocks, levels)
  if (!isFinished) return

  checkQuote(blocks, levels)
  it('shows its examples in pairs', () => {
    const section = /^## Incorrect \/ Correct\n(.*?)^## /ms.exec(page)?.[1] ?? ''
    const kinds = blocksOf(section).map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(0)
    expect(kinds).toEqual(kinds.map((_, i) => (i % 2 === 0 ? 'incorrect' : 'correct')))
  })
  it('names every fixture of a known limit', () => {
    const section = /^## Known limits\n(.*?)^## /ms.exec(page)?.[1] ?? ''
    const limits = readFixtures(`test/rules/${name}`).filter(({ limit }) => limit !== null)
    expect(
      limits.map((fixture) => fixture.name).filter((file) => !section.includes(`(../../test/rules/${name}/${file})`)),
    ).toEqual([])
  })
})

describe('README.md', () => {
  const blocks = blocksOf(read('README.md'))
  checkBlocks(blocks, recommended)
  checkQuote(blocks, recommended)
})

describe.each(['README.md', ...filesIn('docs', '.md'), ...filesIn('examples', '.md')])('%s', (path) => {
  const text = read(path)

  it('links to files and headings that are there', () => {
    const slugsOf = (file: string): string[] =>
      headingsOf(read(file)).map((heading) =>
        heading
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      )
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s#]*)#?([^)\s]*)\)/g)].map(([, file = '', slug = '']) => ({
      file: join(dirname(path), file || basename(path)),
      slug,
    }))
    expect(
      links.filter(({ file, slug }) => !existsSync(file) || (slug !== '' && !slugsOf(file).includes(slug))),
    ).toEqual([])
  })
  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script).filter((script) => !(script in scripts)),
    ).toEqual([])
  })
})

describe.each(filesIn('examples', '.mjs'))('%s', (path) => {
  const leaks = basename(path) === 'before.mjs'
  const reports = lint(read(path), basename(path), recommended, 'espree')

  it(leaks ? 'is reported, as examples/README.md quotes' : 'is silent', () => {
    expect(reports.length > 0).toBe(leaks)
    const quotes = read('examples/README.md').split('\n')
    const quoted = reports.filter(({ line, message }) =>
      quotes.some((quote) => quote.startsWith(`  ${line}:`) && quote.endsWith(`  error  ${message.slice(0, -1)}`)),
    )
    expect(quoted).toEqual(reports)
  })
  if (!['before.mjs', 'after.mjs'].includes(basename(path))) return
  it(`keeps ${leaks ? 'more with every call' : 'nothing'}`, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', path, '--measure'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    const bytes = Number(/(-?[\d,]+) bytes per call/.exec(stdout)?.[1]?.replaceAll(',', ''))
    expect(bytes > 10_000, stdout + stderr).toBe(leaks)
    if (!leaks) expect(bytes).toBeLessThan(2_000)
  })
})

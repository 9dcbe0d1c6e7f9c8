import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  difference,
  fingerprinted,
  parseFindings,
  type RawFinding,
  renderFindings,
} from '../bench/precision/findings.js'
import {
  addToLedger,
  type Judgement,
  mergeSheets,
  parseLedger,
  parseSheet,
  precisionOf,
  renderLedger,
  renderSheet,
  tally,
  unjudged,
  type Verdict,
} from '../bench/precision/ledger.js'
import { linterOf } from '../bench/precision/lint.js'
import { isLinted, type Project, readProjects } from '../bench/precision/projects.js'
import { renderForReader, sheetRows } from '../bench/precision/sheet.js'
import { filesOf, findSource, textsOf } from '../bench/precision/sources.js'
import { outcomeOf } from '../bench/precision/summary.js'

const raw = (line: number, changes: Partial<RawFinding> = {}): RawFinding => ({
  repository: 'acme/chat',
  path: 'src/rooms.ts',
  line,
  rule: 'no-unremoved-listener',
  confidence: 'likely',
  message: `'message' listener on 'bus' is added on every call of 'join' and never removed: bus:2 → listener:${line}.`,
  ...changes,
})
const one = fingerprinted([raw(10)])[0]!
const rows = sheetRows([one, ...fingerprinted([raw(4, { path: 'src/feed.ts' })])], () => 'c0ffee')
const sheet = (...verdicts: readonly (Verdict | null)[]): typeof rows =>
  rows.map((row, i) => ({ ...row, verdict: verdicts[i] ?? null, reason: `seen ${verdicts[i] ?? ''}` }))

describe('a fingerprint', () => {
  it('stays when the lines move', () => {
    expect(fingerprinted([raw(17)])[0]!.fingerprint).toBe(one.fingerprint)
  })
  it.each([
    ['rule', { rule: 'no-ineffective-removal' }],
    ['path', { path: 'src/lobby.ts' }],
    ['message', { message: raw(10).message.replace("'bus'", "'bus2'") }],
  ])('changes with the %s', (_, changes) => {
    expect(fingerprinted([raw(10, changes)])[0]!.fingerprint).not.toBe(one.fingerprint)
  })
  it('tells findings that are alike apart, and those of a lower level do not change the others', () => {
    const both = fingerprinted([raw(10, { confidence: 'possible' }), raw(30)])
    expect(both.map(({ fingerprint }) => fingerprint)).toEqual([`${one.fingerprint}-2`, one.fingerprint])
  })
})

describe('the stored findings', () => {
  const findings = fingerprinted([raw(30), raw(4, { path: 'src/feed.ts' }), raw(10)])

  it('are read back as they were written, sorted by place', () => {
    expect(findings.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'src/feed.ts:4',
      'src/rooms.ts:10',
      'src/rooms.ts:30',
    ])
    expect(parseFindings(renderFindings([...findings].reverse()), 'store')).toEqual(findings)
  })
  it('show what came and what went, but nothing of projects that were not linted', () => {
    const now = fingerprinted([raw(12), raw(1, { path: 'src/new.ts' })])
    const { added, gone } = difference(findings, now, new Set(['acme/chat']))
    expect(added.map(({ path }) => path)).toEqual(['src/new.ts'])
    expect(gone.map(({ path, line }) => `${path}:${line}`)).toEqual(['src/feed.ts:4', 'src/rooms.ts:30'])
    expect(difference(findings, [], new Set()).gone).toEqual([])
  })
})

describe('two sheets', () => {
  it('agree, differ, or leave a finding open', () => {
    expect(mergeSheets(sheet('true', 'true'), sheet('true', 'false')).judged.map(({ verdict }) => verdict)).toEqual([
      'true',
      'debatable',
    ])
    const { judged, open } = mergeSheets(sheet('false', null), sheet('false'))
    expect(judged).toMatchObject([{ verdict: 'false', first: 'false', second: 'false', reason: 'seen false' }])
    expect(open.map(({ path }) => path)).toEqual(['src/feed.ts'])
  })
  it('count a row that only one of them has as open', () => {
    const { judged, open } = mergeSheets(sheet('true').slice(0, 1), sheet('true', 'true'))
    expect([judged.length, open.map(({ path }) => path)]).toEqual([1, ['src/feed.ts']])
  })
  it('are read as a reader may leave them', () => {
    const text = renderSheet(rows)
    expect(parseSheet(text, 'a.tsv').map(({ verdict }) => verdict)).toEqual([null, null])
    const filled = text.replaceAll('\t\t\n', '\tFalse\tclosed in the caller\r\n')
    expect(parseSheet(filled, 'a.tsv')).toMatchObject([
      { verdict: 'false', reason: 'closed in the caller' },
      { verdict: 'false', reason: 'closed in the caller' },
    ])
    expect(() => parseSheet(text.replace('\t\t\n', '\tmaybe\t\n'), 'a.tsv')).toThrow("'maybe' is no verdict")
    expect(() => parseSheet(text.replace('\t\t\n', '\ttrue\n'), 'a.tsv')).toThrow('a.tsv:2: 8 cells instead of 9')
  })
})

describe('the ledger', () => {
  const judgements = (...verdicts: readonly Verdict[]): Judgement[] =>
    mergeSheets(sheet(...verdicts), sheet(...verdicts)).judged

  it('is read back as it was written, sorted by place', () => {
    const ledger = judgements('true', 'false')
    const text = renderLedger(ledger)
    expect(text.split('\n').map((line) => line.split('\t')[2])).toEqual([
      'path',
      'src/feed.ts',
      'src/rooms.ts',
      undefined,
    ])
    expect(parseLedger(text, 'ledger')).toEqual([...ledger].reverse())
  })
  it('refuses two verdicts on a finding, and a verdict that is not that of its readers', () => {
    const [head, row] = renderLedger(judgements('true')).split('\n')
    expect(() => parseLedger([head, row, row].join('\n'), 'ledger')).toThrow('judged twice')
    expect(() => parseLedger([head, row!.replace('true\ttrue', 'true\tfalse')].join('\n'), 'ledger')).toThrow(
      "its readers say 'false' and 'true'",
    )
  })
  it('takes new verdicts in place of old ones', () => {
    const ledger = addToLedger(judgements('true', 'true'), judgements('false'))
    expect(ledger.map(({ path, verdict }) => `${path} ${verdict}`)).toEqual(['src/feed.ts true', 'src/rooms.ts false'])
  })
})

describe('precision', () => {
  const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => `src/${name}.ts`)
  const findings = fingerprinted(paths.map((path, i) => raw(i + 1, { path })))
  const ledgerOf = (...verdicts: readonly Verdict[]): Judgement[] => {
    const judged = sheetRows(findings.slice(0, verdicts.length), () => 'c0ffee')
    const read = judged.map((row, i) => ({ ...row, verdict: verdicts[i]! }))
    return mergeSheets(read, read).judged
  }
  const outcome = (ledger: Judgement[], skipped: { repository: string; missing: string }[] = []) =>
    outcomeOf({ linted: [], skipped, findings, ledger, earlier: null })

  it('counts what is debatable as false, and leaves out what is not judged', () => {
    const ledger = ledgerOf('true', 'true', 'false', 'debatable')
    const counts = tally(findings, ledger, ({ rule }) => rule).get('no-unremoved-listener')!
    expect(counts).toEqual({ true: 2, false: 1, debatable: 1, unjudged: 1 })
    expect(precisionOf(counts)).toBe(0.5)
    expect(unjudged(findings, ledger).map(({ path }) => path)).toEqual(['src/e.ts'])
    expect(precisionOf({ true: 0, false: 0, debatable: 0, unjudged: 3 })).toBeNull()
  })
  it('decides how a run ends', () => {
    const all = ledgerOf('true', 'true', 'true', 'true', 'true')
    expect(outcome(all)).toMatchObject({ code: 0 })
    expect(outcome(all, [{ repository: 'acme/shop', missing: 'no clone' }])).toMatchObject({ code: 2 })
    expect(outcome(all.slice(1)).text).toContain('FAILED: not judged: 1')
    const low = outcome(ledgerOf('true', 'true', 'true', 'true', 'debatable'))
    expect([low.code, low.text]).toEqual([1, expect.stringContaining('FAILED: precision is below 90.0 %')])
  })
})

describe('the linter of the ledger', () => {
  const leaks = `import { bus } from './bus.js'
    export class Room {
      constructor(node) {
        this.node = node
        bus.on('message', () => this.show())
      }
      show() {}
      open() { this.node.addEventListener('click', this.show.bind(this)) }
      close() { this.node.removeEventListener('click', this.show.bind(this)) }
    }
    export function start() {
      bus.on('ready', () => console.log('ready'))
    }`

  it.each(['src/room.ts', 'src/room.js'])('says of each finding how sure it is (%s)', (path) => {
    const levelsOf = (preset: 'recommended' | 'strict'): string[] =>
      linterOf(preset)(leaks, path).reports.map(({ line, confidence }) => `${line} ${confidence}`)
    expect(levelsOf('recommended').sort()).toEqual(['5 likely', '8 certain'])
    expect(levelsOf('strict').sort()).toEqual(['12 possible', '5 likely', '8 certain'])
  })
  it('tells of files that do not parse', () => {
    expect(linterOf('recommended')('<% odd %>', 'page.js')).toMatchObject({
      reports: [],
      unparsed: expect.stringMatching(/^1: /) as string,
    })
  })
})

describe('the pinned projects', () => {
  const projects = readProjects('bench/precision/projects.json')

  it('are each named once, with a full commit', () => {
    expect(new Set(projects.map(({ repository }) => repository)).size).toBe(projects.length)
    for (const { commit } of projects) expect(commit).toMatch(/^[0-9a-f]{40}$/)
  })
  it('are linted in their folders, without tests and what others wrote', () => {
    const project = { ...projects[0]!, folders: ['src'], without: ['src/legacy'] }
    const paths = ['src/a.ts', 'src/a.d.ts', 'src/a.test.ts', 'src/vendor/a.js', 'src/legacy/a.js', 'srcs/a.js']
    expect(paths.filter((path) => isLinted(path, project))).toEqual(['src/a.ts'])
  })
})

describe('the sources of a project', () => {
  let folder = ''
  let commit = ''
  const project = (repository: string, at = commit): Project => ({
    repository,
    commit: at,
    kind: 'server',
    folders: [],
    without: [],
  })
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd, encoding: 'utf8' })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'precision-'))
    const checkout = join(folder, 'acme/chat')
    const files = { 'src/rooms.ts': raw(10).message.replace(/./g, 'x\n'), 'src/größe.js': 'größe()\n', 'empty.js': '' }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(checkout, path)), { recursive: true })
      writeFileSync(join(checkout, path), text)
    }
    git(checkout, 'init', '--quiet')
    git(checkout, 'add', '.')
    git(checkout, 'commit', '--quiet', '--message', 'Start')
    commit = git(checkout, 'rev-parse', 'HEAD').trim()
    git(folder, 'clone', '--quiet', '--bare', 'acme/chat', 'acme+feed/repo')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(['acme/chat', 'acme/feed'])('are found in a folder of clones, with or without a work tree (%s)', (name) => {
    const source = findSource(project(name), folder)
    const gitDir = 'gitDir' in source ? source.gitDir : source.missing
    const texts = [...textsOf(gitDir, filesOf(gitDir, commit))]
    expect(texts.map(({ path }) => path)).toEqual(['empty.js', 'src/größe.js', 'src/rooms.ts'])
    expect(texts.slice(0, 2).map(({ text }) => text)).toEqual(['', 'größe()\n'])
  })
  it('are missed where the clone or its commit is', () => {
    const missing = { missing: expect.stringContaining('is not in MEMORY_LEAK_SOURCES') as string }
    expect(findSource(project('acme/shop'), folder)).toEqual(missing)
    expect(findSource(project('acme/chat', 'c0ffee'.padEnd(40, '0')), folder)).toEqual(missing)
  })
  it('are null where the clone lacks a file', () => {
    const source = findSource(project('acme/feed'), folder)
    const gitDir = 'gitDir' in source ? source.gitDir : ''
    const absent = { path: 'src/absent.ts', object: 'c0ffee'.padEnd(40, '0') }
    const entries = [absent, ...filesOf(gitDir, commit)]
    expect([...textsOf(gitDir, entries)].map(({ text }) => text?.slice(0, 5))).toEqual([
      undefined,
      '',
      'größe',
      'x\nx\nx',
    ])
  })
  it('are shown to a reader around every line that is named', () => {
    const source = findSource(project('acme/feed'), folder)
    const shown = renderForReader({ ...one, line: 60 }, commit, 'gitDir' in source ? source.gitDir : '')
    const numbers = [...shown.matchAll(/^[ >] +(\d+) x$/gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, ...Array.from({ length: 31 }, (_, i) => i + 45)])
    expect(shown).toMatch(/^> +60 x$/m)
  })
})

import { chmodSync, constants, mkdirSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CLEAN, closing, LEAK, lintedFiles, project, RULE, run, runJson } from './cli-harness.js'

const LEFT_OUT = '(node_modules, dist, hidden folders, *.min.js, *.d.ts and what .gitignore lists are left out)'

describe('a folder', () => {
  it('is searched for JavaScript and TypeScript of every ending', async () => {
    const sources = ['a.js', 'b.mjs', 'c.cjs', 'd.jsx', 'e.ts', 'f.mts', 'g.cts', 'h.tsx']
    const others = ['i.d.ts', 'j.d.mts', 'k.json', 'l.vue', 'm.md', 'n.min.js', 'ts', '.js']
    const folder = project(Object.fromEntries([...sources, ...others].map((name) => [`deep/er/${name}`, CLEAN])))
    expect(await lintedFiles(folder, [])).toEqual(sources.map((name) => `deep/er/${name}`))
  })
  it('is searched neither in node_modules nor in dist nor in hidden folders', async () => {
    const folder = project({
      'src/a.js': CLEAN,
      'node_modules/x/a.js': CLEAN,
      'packages/p/node_modules/x/a.js': CLEAN,
      'dist/a.js': CLEAN,
      'packages/p/dist/a.js': CLEAN,
      '.cache/a.js': CLEAN,
      'src/dist.js': CLEAN,
    })
    expect(await lintedFiles(folder, [])).toEqual(['src/a.js', 'src/dist.js'])
  })
  it('called dist is searched when asked for, node_modules is not', async () => {
    const folder = project({ 'dist/a.js': CLEAN, 'node_modules/x/a.js': LEAK })
    const { code, problems, results } = await runJson(folder, ['dist', 'node_modules/x'])
    expect({ code, problems }).toEqual({
      code: 2,
      problems: ['node_modules/x: is in node_modules, where nothing is looked for'],
    })
    expect(results.map((result) => path.basename(result.filePath))).toEqual(['a.js'])
  })
  it('without sources is one line, and the rest is checked', async () => {
    const folder = project({ 'docs/README.md': '', 'src/a.js': LEAK })
    const outcome = await run(folder, ['docs', 'src'])
    expect(outcome).toMatchObject({ code: 2, problems: [`docs: holds no JavaScript or TypeScript files ${LEFT_OUT}`] })
    expect(closing(outcome)).toBe('1 file checked, 1 finding')
  })
  it('that is the current one and empty is one line', async () => {
    const outcome = await run(project({}), [])
    expect(outcome).toMatchObject({ code: 2, stdout: '0 files checked, 0 findings\n' })
    expect(outcome.problems).toEqual([`.: holds no JavaScript or TypeScript files ${LEFT_OUT}`])
  })
  it('may be called like a file', async () => {
    expect(await lintedFiles(project({ 'foo.ts/a.ts': CLEAN, 'foo.js/b.txt': '' }), [])).toEqual(['foo.ts/a.ts'])
  })
  it('may lie outside the current one', async () => {
    const folder = project({ 'in/a.js': CLEAN, 'out/b.js': LEAK, 'out/deep/c.ts': LEAK })
    expect(await lintedFiles(path.join(folder, 'in'), ['../out', '../out/b.js'])).toEqual([
      '../out/b.js',
      '../out/deep/c.ts',
    ])
  })
  it('may hold links that lead in a circle', async () => {
    const folder = project({ 'src/a.js': CLEAN })
    symlinkSync('..', path.join(folder, 'src/up'))
    symlinkSync('self', path.join(folder, 'self'))
    symlinkSync('missing.js', path.join(folder, 'src/dangling.js'))
    expect(await lintedFiles(folder, [])).toEqual(['src/a.js'])
    expect(await run(folder, ['self'])).toMatchObject({
      code: 2,
      problems: ['self: cannot be read: its symbolic links lead in a circle'],
    })
  })
})

describe('a component file', () => {
  const vue = `<script setup>\nwindow.addEventListener('resize', () => console.log(1))\n</script>\n`
  const svelte = `<script>\nlet { a } = $props()\nwindow.addEventListener('resize', () => a)\n</script>\n<p>{a}</p>\n`
  const withParser = (name: string, files: Record<string, string>): string => {
    const folder = project({ ...files, 'node_modules/readme.txt': '' })
    symlinkSync(fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)), `${folder}/node_modules/${name}`)
    return folder
  }

  it.each([
    ['vue-eslint-parser', 'src/a.vue', vue],
    ['svelte-eslint-parser', 'src/a.svelte', svelte],
  ])('is checked where the project has %s', async (name, file, text) => {
    const folder = withParser(name, { [file]: text, 'src/b.js': CLEAN })
    const { code, problems, results } = await runJson(folder, [])
    expect({ code, problems }).toEqual({ code: 1, problems: [] })
    expect(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([[RULE], []])
  })
  it('is left out without a parser, and named is one line', async () => {
    const folder = project({ 'src/a.vue': vue, 'src/b.js': CLEAN })
    expect(await lintedFiles(folder, [])).toEqual(['src/b.js'])
    expect(await run(folder, ['src/a.vue'])).toMatchObject({
      code: 2,
      problems: ['src/a.vue: needs vue-eslint-parser, which is not installed here'],
    })
  })
})

describe('.gitignore', () => {
  it('is followed, in folders and below, without a git repository', async () => {
    const folder = project({
      '.gitignore': '/generated/\nsrc/old/\n',
      'generated/a.js': CLEAN,
      'src/old/a.js': CLEAN,
      'src/generated/b.js': CLEAN,
      'src/.gitignore': '*.tmp.js\n!keep.tmp.js\n',
      'src/c.tmp.js': CLEAN,
      'src/keep.tmp.js': CLEAN,
    })
    const expected = ['src/generated/b.js', 'src/keep.tmp.js']
    expect(await lintedFiles(folder, [])).toEqual(expected)
    expect(await lintedFiles(folder, ['src', 'src/**/*.js'])).toEqual(expected)
  })
  it('of the folder above is followed inside a repository', async () => {
    const folder = project({ '.gitignore': 'out/\n', 'pkg/out/a.js': CLEAN, 'pkg/b.js': CLEAN })
    mkdirSync(path.join(folder, '.git'))
    expect(await lintedFiles(path.join(folder, 'pkg'), [])).toEqual(['b.js'])
    expect(await lintedFiles(path.join(folder, 'pkg'), ['..'])).toEqual(['b.js'])
  })
})

describe('a file that is named', () => {
  it('is checked wherever it is', async () => {
    const files = ['.hidden/d.js', 'a.min.js', 'dist/b.js', 'node_modules/x/c.js', 'secret.js']
    const folder = project({ '.gitignore': 'secret.js\n', ...Object.fromEntries(files.map((file) => [file, LEAK])) })
    const { code, results, stderr } = await runJson(folder, files)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(results.map((result) => result.messages.map((message) => message.ruleId))).toEqual(files.map(() => [RULE]))
  })
  it('is checked once, however often it is named', async () => {
    const folder = project({ 'src/a.js': LEAK })
    expect(closing(await run(folder, ['src/a.js', './src/a.js', path.join(folder, 'src/a.js'), 'src', '*/*.js']))).toBe(
      '1 file checked, 1 finding',
    )
  })
  it('and is no source, is one line', async () => {
    const folder = project({ 'README.md': '# x', 'types.d.ts': 'export {}', 'a.js': LEAK })
    const outcome = await run(folder, ['README.md', 'types.d.ts', 'a.js', 'missing.js', 'a.js/b.js', ''])
    expect(outcome).toMatchObject({
      code: 2,
      problems: [
        'README.md: is not a JavaScript or TypeScript file',
        'types.d.ts: only declares types and holds no code to check',
        'missing.js: does not exist',
        'a.js/b.js: does not exist',
        'a path is empty',
      ],
    })
    expect(closing(outcome)).toBe('1 file checked, 1 finding')
  })
  it('may have any characters in its name', async () => {
    const files = [
      'app/(group)/@modal/p.jsx',
      'app/[...all]/[[id]].tsx',
      'app/[id].tsx',
      'sp ace/ünï 名.ts',
      '!not.js',
      '{a,b}.js',
      'a*b?.js',
      '#x.js',
    ]
    const folder = project(Object.fromEntries(files.map((file) => [file, LEAK])))
    const sorted = [...files].sort()
    expect(await lintedFiles(folder, files)).toEqual(sorted)
    expect(await lintedFiles(folder, [])).toEqual(sorted)
    expect(await lintedFiles(folder, ['app/[...all]', 'app/(group)'])).toEqual([
      'app/(group)/@modal/p.jsx',
      'app/[...all]/[[id]].tsx',
    ])
  })
  it('cannot write control characters to the terminal by its name', async () => {
    const { problems, stderr } = await run(project({ 'a.js': CLEAN }), ['a.js', 'b\nc\u001b[2Jd.js'])
    expect(problems).toEqual(['b c [2Jd.js: does not exist'])
    expect(stderr).not.toContain('\u001b')
  })
})

describe('a glob', () => {
  it('finds the sources it matches', async () => {
    const folder = project({
      'src/a.ts': CLEAN,
      'src/deep/b.ts': CLEAN,
      'src/c.js': CLEAN,
      'src/d.css': '',
      'src/node_modules/e.ts': CLEAN,
    })
    expect(await lintedFiles(folder, ['src/**/*.ts'])).toEqual(['src/a.ts', 'src/deep/b.ts'])
    expect(await lintedFiles(folder, ['src/*'])).toEqual(['src/a.ts', 'src/c.js'])
    expect(await lintedFiles(folder, ['src/{a,c}.*'])).toEqual(['src/a.ts', 'src/c.js'])
    expect(await lintedFiles(path.join(folder, 'src/deep'), ['../*.js'])).toEqual(['../c.js'])
  })
  it('takes folders that exist by their names', async () => {
    const folder = project({ 'app/[id]/page.tsx': CLEAN, 'app/i/page.tsx': CLEAN })
    expect(await lintedFiles(folder, ['app/[id]/*.tsx'])).toEqual(['app/[id]/page.tsx'])
  })
  it('that matches nothing is one line', async () => {
    const outcome = await run(project({ 'a.js': CLEAN, 'src/b.css': '' }), ['src/**/*.ts', 'src/*', 'a.js'])
    expect(outcome).toMatchObject({
      code: 2,
      problems: [
        `src/**/*.ts: matches no JavaScript or TypeScript files ${LEFT_OUT}`,
        `src/*: matches no JavaScript or TypeScript files ${LEFT_OUT}`,
      ],
    })
  })
})

describe('what is in a file', () => {
  it('and does not parse is one line with its place, once, and the rest is checked', async () => {
    const outcome = await run(project({ 'a.js': LEAK, 'b.ts': 'const a = 1\nlet = ;\n' }), [])
    expect(outcome).toMatchObject({ code: 2, problems: [expect.stringMatching(/^b\.ts:2:\d+: does not parse: \S.*$/)] })
    expect(outcome.stdout).not.toContain('b.ts')
    expect(closing(outcome)).toBe('1 file checked, 1 finding')
  })
  it('may be JSX everywhere but in plain TypeScript, where it may be a type assertion', async () => {
    const jsx = 'export const view = <p>{1}</p>\n'
    const cast = 'export const n = <number>JSON.parse("1")\n'
    const typed = 'export function f(this: Window, x?: string): x is string { return x !== undefined }\n'
    const folder = project({
      'a.js': jsx,
      'a.jsx': jsx,
      'a.mjs': jsx,
      'a.tsx': typed + jsx,
      'a.ts': typed + cast,
      'a.mts': cast,
      'a.cts': `${cast}import fs = require('fs')\nexport { fs }\n`,
      'a.cjs': 'if (1) return\nmodule.exports = 1\n',
    })
    expect(await run(folder, [])).toMatchObject({ code: 0, stdout: '8 files checked, 0 findings\n', stderr: '' })
  })
  it('may be nothing, and in any encoding', async () => {
    const utf16 = Buffer.from(`\uFEFF${LEAK}`, 'utf16le')
    const folder = project({
      'bom.js': `\uFEFF${LEAK}`,
      'empty.js': '',
      'hashbang.js': `#!/usr/bin/env node\n${LEAK}`,
      'latin1.js': Buffer.concat([Buffer.from('const à = "caf\xe9" // \xff\n', 'latin1'), Buffer.from(LEAK)]),
      'utf16be.js': Buffer.from(utf16).swap16(),
      'utf16le.js': utf16,
    })
    const { code, results, stderr } = await runJson(folder, [])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(results.map((result) => result.messages.length)).toEqual([1, 0, 1, 1, 1, 1])
  })
  it('may be 50,000 lines, or megabytes', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `const value${index} = call(${index}, 'text')\n`).join(
      '',
    )
    const folder = project({
      'lines.ts': LEAK + lines,
      'megabytes.js': `${LEAK}export const data = \`${`${'x'.repeat(99)}\n`.repeat(60_000)}\`\n`,
      'one-line.js': `export const data = '${'x'.repeat(6_000_000)}'`,
    })
    const outcome = await run(folder, [])
    expect(outcome).toMatchObject({ code: 1, stderr: '' })
    expect(closing(outcome)).toBe('3 files checked, 2 findings')
  })
  it('may nest deeper than the stack: one line, and the rest is checked', async () => {
    const outcome = await run(project({ 'a.js': LEAK, 'deep.js': `${'('.repeat(50_000)}1${')'.repeat(50_000)}` }), [])
    expect(outcome).toMatchObject({ code: 2, problems: [expect.stringMatching(/^deep\.js: .*call stack/)] })
    expect(closing(outcome)).toBe('1 file checked, 1 finding')
  })
})

/** Somebody whom the file system refuses things: root it refuses nothing. */
const uid = process.getuid?.() === 0 ? 65_534 : undefined
const script = `require('fs').accessSync(${JSON.stringify(path.dirname(fileURLToPath(import.meta.url)))}, ${constants.R_OK | constants.X_OK})`
const mayRead = uid === undefined || spawnSync(process.execPath, ['-e', script], { uid, gid: uid }).status === 0

describe.runIf(process.platform !== 'win32' && mayRead)('without permission', () => {
  it('a file and a folder are one line each, and the rest is checked', async () => {
    const folder = project({ 'a.js': LEAK, 'locked.js': LEAK, 'closed/b.js': LEAK, 'src/c.js': LEAK })
    chmodSync(path.join(folder, 'locked.js'), 0)
    chmodSync(path.join(folder, 'closed'), 0)
    const outcome = await run(folder, ['.', 'closed/b.js'], uid === undefined ? {} : { uid })
    chmodSync(path.join(folder, 'closed'), 0o755)
    expect(outcome.code).toBe(2)
    expect(outcome.problems).toEqual([
      'closed: cannot be read: permission denied',
      'closed/b.js: cannot be read: permission denied',
      'locked.js: cannot be read: permission denied',
    ])
    expect(closing(outcome)).toBe('2 files checked, 2 findings')
  })
})

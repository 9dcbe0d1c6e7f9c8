import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CLEAN, closing, ended, LEAK, project, RULE, run, runJson, start } from './cli-harness.js'

const WARNING = `/* eslint ${RULE}: "warn" */\n${LEAK}`
const BROKEN = 'let = ;\n'

describe('exit code', () => {
  it('is 0 when nothing is found', async () => {
    const outcome = await run(project({ 'a.js': CLEAN }), [])
    expect(outcome).toMatchObject({ code: 0, stdout: '1 file checked, 0 findings\n', stderr: '' })
  })
  it('is 1 when something is found', async () => {
    const outcome = await run(project({ 'a.js': LEAK, 'b.js': CLEAN }), [])
    expect(outcome).toMatchObject({ code: 1, stderr: '' })
    expect(outcome.stdout).toContain(RULE)
    expect(closing(outcome)).toBe('2 files checked, 1 finding')
  })
  it('is 2 when something could not be checked, whatever was found', async () => {
    const outcome = await run(project({ 'a.js': LEAK, 'b.js': LEAK }), ['.', 'missing'])
    expect(outcome).toMatchObject({ code: 2, problems: ['missing: does not exist'] })
    expect(closing(outcome)).toBe('2 files checked, 2 findings')
  })
})

describe('--max-warnings', () => {
  const folder = project({ 'a.js': WARNING, 'b.js': WARNING })
  it('is not set: warnings pass', async () => {
    const outcome = await run(folder, [])
    expect(outcome.code).toBe(0)
    expect(closing(outcome)).toBe('2 files checked, 2 findings')
  })
  it('lets as many warnings pass as it says', async () => {
    expect(await run(folder, ['--max-warnings', '2'])).toMatchObject({ code: 0, stderr: '' })
  })
  it('fails on one more', async () => {
    const problems = ['too many warnings: 2, and --max-warnings allows 1']
    expect(await run(folder, ['--max-warnings', '1'])).toMatchObject({ code: 1, problems })
  })
})

describe('bad options', () => {
  const folder = project({ 'a.js': LEAK })
  it.each([
    { args: ['--strct'], problem: /^unknown option '--strct' \(Did you mean --strict\?\)$/ },
    { args: ['--max-warnings', 'x'], problem: /argument 'x' is invalid/ },
    { args: ['--max-warnings', '-1'], problem: /argument '-1' is invalid|argument missing/ },
    { args: ['--max-warnings'], problem: /argument missing/ },
    { args: ['--format', 'no-such-formatter'], problem: /^--format no-such-formatter: Cannot find/ },
    { args: ['--format', './missing.mjs'], problem: /^--format \.\/missing\.mjs: Cannot find/ },
    { args: ['--format', './a.js'], problem: /^--format \.\/a\.js: Formatter must be a function/ },
  ])('$args is one line and exit code 2', async ({ args, problem }) => {
    const outcome = await run(folder, args)
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.problems).toEqual([expect.stringMatching(problem)])
  })
})

describe('--help and --version', () => {
  it('prints the options and examples', async () => {
    const { code, stdout, stderr } = await run(project({}), ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const part of ['--strict', '--format', '--max-warnings', 'Examples:', '$ npx eslint-plugin-memory-leak'])
      expect(stdout).toContain(part)
  })
  it('prints the version of the package', async () => {
    const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../package.json')
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
    expect(await run(project({}), ['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('--format', () => {
  it('json prints JSON and nothing else', async () => {
    const { code, results, problems } = await runJson(project({ 'a.js': LEAK, 'b.js': BROKEN, 'c.js': CLEAN }), [])
    expect(code).toBe(2)
    expect(problems).toEqual([expect.stringMatching(/^b\.js:1:/)])
    expect(results.map((result) => result.messages.map(({ ruleId, fatal }) => fatal ?? ruleId))).toEqual([
      [RULE],
      [true],
      [],
    ])
  })
  it('json is an empty list when there is nothing to lint', async () => {
    const { code, results } = await runJson(project({ 'README.md': '' }), [])
    expect({ code, results }).toEqual({ code: 2, results: [] })
  })
  it('html prints a page, with findings inside and outside the current folder', async () => {
    const folder = project({ 'in/a.js': LEAK, 'out/b.js': LEAK })
    const { code, stdout, stderr } = await run(path.join(folder, 'in'), ['--format', 'html', '.', '../out'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^<!DOCTYPE html>/)
    for (const part of ['a.js', 'b.js', `${RULE.split('/')[1]!}.md`]) expect(stdout).toContain(part)
  })
  it('takes the path of a formatter, which may take its time', async () => {
    const formatter = 'export default async (results, { cwd }) => `${cwd}: ${results.length} results`'
    const folder = project({ 'src/a.js': LEAK, 'formatter.mjs': formatter })
    expect(await run(folder, ['-f', './formatter.mjs', 'src'])).toMatchObject({
      code: 1,
      stdout: `${folder}: 1 results\n`,
      stderr: '',
    })
  })
  it('takes a package of the project', async () => {
    const folder = project({
      'src/a.js': LEAK,
      'node_modules/eslint-formatter-short/package.json': '{ "name": "eslint-formatter-short", "main": "index.js" }',
      'node_modules/eslint-formatter-short/index.js': 'module.exports = (results) => `short ${results.length}`',
    })
    expect(await run(folder, ['--format', 'short', 'src'])).toMatchObject({ code: 1, stdout: 'short 1\n' })
  })
  it('is one line and exit code 2 if the formatter throws', async () => {
    const folder = project({
      'src/a.js': CLEAN,
      'formatter.mjs': 'export default () => { throw new Error("no report") }',
    })
    expect(await run(folder, ['-f', './formatter.mjs', 'src'])).toMatchObject({ code: 2, problems: ['no report'] })
  })
})

describe('comments for ESLint', () => {
  it('of other plugins and core rules say nothing', async () => {
    const text = `/* eslint other/rule: 2, semi: ["error", "always"], no-var: 2 */\n/* eslint-env browser */ /* eslint semi: [ */
      var x = 1 // eslint-disable-line other/rule, no-undef\n// eslint-disable-next-line react-hooks/exhaustive-deps\n${LEAK}`
    const { code, results, stderr } = await runJson(project({ 'a.js': text }), [])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(results[0]!.messages.map((message) => message.ruleId)).toEqual([RULE])
    expect(results[0]).toMatchObject({ errorCount: 1, fatalErrorCount: 0, warningCount: 0 })
  })
  it('switch this plugin off where they say so, and may be unneeded', async () => {
    const text = `// eslint-disable-next-line ${RULE}\n${LEAK}/* eslint-disable ${RULE} */\n`
    expect(await run(project({ 'a.js': text }), [])).toMatchObject({
      code: 0,
      stdout: '1 file checked, 0 findings\n',
      stderr: '',
    })
  })
})

describe('the project around', () => {
  it('has no say: neither its ESLint config nor its .eslintignore', async () => {
    const folder = project({
      'a.js': LEAK,
      'eslint.config.js': 'throw new Error("read")',
      '.eslintignore': 'a.js',
      '.eslintrc.json': '{',
    })
    const { code, stdout, stderr } = await run(folder, ['a.js'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain(RULE)
  })
})

describe('--strict', () => {
  it('takes the strict preset', async () => {
    // Strict reports at least what recommended does; that it differs is shown by the config a rule sees.
    const folder = project({ 'a.js': LEAK })
    const [loose, strict] = [await runPreset(folder, []), await runPreset(folder, ['--strict'])]
    expect(loose).not.toEqual(strict)
    expect(strict).toContain('possible')
  })
  async function runPreset(folder: string, args: string[]): Promise<string> {
    const { stderr } = await run(folder, args, { preload: ['show-options.mjs'] })
    return stderr
  }
})

describe('a crash inside a rule', () => {
  it('is one line for that file, and the rest goes on', async () => {
    const folder = project({ 'a.js': LEAK, 'crash-at-once.js': LEAK, 'crash-later.js': LEAK, 'z.js': LEAK })
    const outcome = await run(folder, [], { preload: ['break-rule.mjs'] })
    expect(outcome).toMatchObject({
      code: 2,
      problems: [
        `crash-at-once.js: the rule ${RULE} crashed: the rule broke`,
        `crash-later.js: the rule ${RULE} crashed: the rule broke`,
      ],
    })
    expect(closing(outcome)).toBe('2 files checked, 2 findings')
  })
})

describe('the end of a run', () => {
  it('comes at once with Ctrl-C, even in the middle of a file', async () => {
    const child = start(project({ 'hang.js': LEAK, 'z.js': CLEAN }), [], {
      preload: ['terminal.mjs', 'break-rule.mjs'],
    })
    const outcome = ended(child)
    await new Promise<void>((resolve) => {
      child.stderr!.on('data', (text: string) => text.includes('hanging') && resolve())
    })
    const asked = performance.now()
    child.kill('SIGINT')
    const kill = setTimeout(() => child.kill('SIGKILL'), 5_000)
    expect(await outcome).toMatchObject({ signal: 'SIGINT' })
    clearTimeout(kill)
    expect(performance.now() - asked).toBeLessThan(2_000)
  })
  it('is quiet when the reader has gone, and keeps the exit code', async () => {
    // More than any pipe holds.
    const formatter = "export default () => 'report\\n'.repeat(1_000_000)"
    const child = start(project({ 'src/a.js': LEAK, 'formatter.mjs': formatter }), [
      '--format',
      './formatter.mjs',
      'src',
    ])
    child.stdout!.once('data', () => child.stdout!.destroy())
    let stderr = ''
    child.stderr!.on('data', (text) => (stderr += String(text)))
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })
  it('still makes the report when nobody reads stderr', async () => {
    const child = start(project({ 'a.js': LEAK }), ['.', 'missing', 'missing too'])
    child.stderr!.destroy()
    let stdout = ''
    child.stdout!.on('data', (text) => (stdout += String(text)))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(2)
    expect(stdout).toContain('1 file checked, 1 finding')
  })
})

describe('the progress bar', () => {
  const folder = project({ 'a.js': CLEAN, 'b.js': CLEAN, 'c.js': CLEAN })
  it('is shown on a terminal, and leaves nothing of it switched off', async () => {
    const { code, stdout, stderr } = await run(folder, [], { preload: ['terminal.mjs'] })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '3 files checked, 0 findings\n' })
    expect(stderr).toMatch(/checking \[=+\] 3\/3/)
    expect(stderr).not.toMatch(new RegExp(String.raw`\u001B\[\?(?:25|7)l`))
  })
  it('is not shown in CI', async () => {
    expect(await run(folder, [], { preload: ['terminal.mjs'], env: { CI: 'true' } })).toMatchObject({
      code: 0,
      stderr: '',
    })
  })
  it('is not shown in a pipe', async () => {
    expect(await run(folder, [])).toMatchObject({ code: 0, stderr: '' })
  })
})

describe.each(['eslint8', 'eslint9'])('with %s', (name) => {
  it('reports the same', async () => {
    const text = `/* eslint other/rule: 2 */ /* eslint-env browser */ /* eslint semi: [ */\n${LEAK}`
    const folder = project({
      'in/a.js': text,
      'in/b.tsx': `const x: number = 1\n${LEAK}`,
      'in/c.js': BROKEN,
      'out/d.cts': LEAK,
    })
    const setting = { preload: ['old-eslint.mjs'], env: { ESLINT_PACKAGE: name } }
    const outcome = await run(path.join(folder, 'in'), ['.', '../out'], setting)
    expect(outcome).toMatchObject({ code: 2, problems: [expect.stringMatching(/^c\.js:1:\d+: does not parse: /)] })
    expect(closing(outcome)).toBe('3 files checked, 3 findings')
  })
})

it('is one line and exit code 2 if ESLint is not installed', async () => {
  const setting = { preload: ['old-eslint.mjs'], env: { ESLINT_PACKAGE: 'no-such-package' } }
  const outcome = await run(project({ 'a.js': CLEAN }), [], setting)
  expect(outcome).toMatchObject({
    code: 2,
    stdout: '',
    problems: [expect.stringContaining("Cannot find package 'no-such-package'")],
  })
})

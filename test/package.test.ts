import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

/** What users get: the built package, loaded by its own name in processes of their own. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'main' | 'types', string> & {
  bin: Record<string, string>
}

/** Runs Node; answers what it printed and how it ended. */
function node(
  args: readonly string[],
  cwd = '.',
  env: Record<string, string> = {},
): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } })
}

/** What a script prints as JSON. */
function evaluate(script: string, type: 'commonjs' | 'module'): unknown {
  const { stdout, stderr } = node([`--input-type=${type}`, '--eval', script])
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

beforeAll(() => {
  if (!existsSync(manifest.main)) throw new Error("There is no build to test: run 'npm run build'.")
})

describe('the package', () => {
  const packed = (): string[] => {
    const { stdout } = spawnSync('npm pack --dry-run --json --ignore-scripts', { shell: true, encoding: 'utf8' })
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
    return files.map((file) => file.path)
  }
  it('has the entry, its types, the command, the licence, and nothing for developers', () => {
    const files = packed()
    const wanted = [manifest.main, manifest.types, ...Object.values(manifest.bin)].map((path) => path.replace('./', ''))
    expect(files).toEqual(expect.arrayContaining([...wanted, 'LICENSE', 'README.md', 'package.json']))
    expect(
      files.filter((path) => !/^(dist\/(src|rules)\/.+\.(js|d\.ts)|LICENSE|README\.md|package\.json)$/.test(path)),
    ).toEqual([])
    expect(files.filter((path) => /\b(dev|test|bench|examples)\b/.test(path))).toEqual([])
  })
  it('needs nothing from a registry by its address', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })
})

describe('loading', () => {
  it('gives the plugin itself to require() and to import', () => {
    const required = evaluate(
      `const plugin = require('eslint-plugin-memory-leak')
      console.log(JSON.stringify([Object.keys(plugin), Object.keys(plugin.configs)]))`,
      'commonjs',
    )
    const imported = evaluate(
      `import plugin from 'eslint-plugin-memory-leak'
      console.log(JSON.stringify([Object.keys(plugin), Object.keys(plugin.configs)]))`,
      'module',
    )
    expect(required).toEqual([
      ['meta', 'rules', 'configs'],
      ['recommended', 'strict', 'recommended-legacy', 'strict-legacy'],
    ])
    expect(imported).toEqual(required)
  })
  it('gives one and the same plugin to both', () => {
    const same = evaluate(
      `import { createRequire } from 'node:module'
      import plugin from 'eslint-plugin-memory-leak'
      console.log(createRequire(import.meta.url)('eslint-plugin-memory-leak') === plugin)`,
      'module',
    )
    expect(same).toBe(true)
  })
  it('does not load typescript', () => {
    const loaded = evaluate(
      `import { createRequire } from 'node:module'
      const { cache } = createRequire(import.meta.url)
      const hasTypeScript = () => Object.keys(cache).some((path) => /[\\\\/]node_modules[\\\\/]typescript[\\\\/]/.test(path))
      await import('eslint-plugin-memory-leak')
      const before = hasTypeScript()
      await import('typescript') // the control: now it must be seen
      console.log(JSON.stringify({ before, after: hasTypeScript() }))`,
      'module',
    )
    expect(loaded).toEqual({ before: false, after: true })
  })
})

describe('every supported ESLint reports the leak of test/package/mount.js once', () => {
  const legacy = ['--no-eslintrc', '--config', 'eslintrc.json', '--resolve-plugins-relative-to', '.']
  it.each([
    { eslint: 'eslint8', config: 'eslintrc', args: legacy, flat: 'false' },
    { eslint: 'eslint8', config: 'flat', args: ['--config', 'flat.config.mjs'], flat: 'true' },
    { eslint: 'eslint9', config: 'eslintrc', args: legacy, flat: 'false' },
    { eslint: 'eslint9', config: 'flat', args: ['--config', 'flat.config.mjs'], flat: 'true' },
    { eslint: 'eslint', config: 'flat', args: ['--config', 'flat.config.mjs'], flat: 'true' },
  ])('$eslint, $config', ({ eslint, args, flat }) => {
    const bin = resolve('node_modules', eslint, 'bin/eslint.js')
    const { stdout, stderr, status } = node([bin, ...args, '--format', 'json', 'mount.js'], 'test/package', {
      ESLINT_USE_FLAT_CONFIG: flat,
    })
    expect({ stderr: status === 1 ? '' : stderr, status }).toEqual({ stderr: '', status: 1 })
    const [result] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number }[] }]
    expect(result.messages).toMatchObject([{ ruleId: 'memory-leak/no-unremoved-listener', line: 2 }])
    expect(result.messages).toHaveLength(1)
  })
})

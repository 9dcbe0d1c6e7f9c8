import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { readFixtures } from '../harness/fixtures.js'

const FIXTURES = readFixtures(join(dirname(fileURLToPath(import.meta.url)), '..', 'rules'))

interface Options {
  readonly espree?: boolean
  readonly sourceType?: Linter.SourceType
  readonly filename?: string
}

/** Lints a text with every rule; a fault inside an analysis throws. Null where the text does not parse. */
function survive(
  text: string,
  { espree, sourceType = 'module', filename = 'src/app.tsx' }: Options = {},
): number | null {
  const languageOptions = {
    sourceType,
    parserOptions: { ecmaFeatures: { jsx: !filename.endsWith('.ts') } },
    ...(!espree && { parser: parser as Linter.Parser }),
  }
  const config: Linter.Config = {
    files: ['**/*.{js,ts,tsx}'],
    plugins: plugin.configs.strict.plugins,
    rules: plugin.configs.strict.rules,
    languageOptions,
  }
  const messages = new Linter({ configType: 'flat' }).verify(text, [config], { filename, allowInlineConfig: false })
  return messages.some((message) => message.fatal) ? null : messages.length
}

/** Numbers from 0 to 1, the same in every run. */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    yield state / 4_294_967_296
  }
}

describe('half-typed code', () => {
  it('never makes a rule throw', () => {
    const random = seeded(7)
    let parsed = 0
    for (const { text, name } of FIXTURES.filter((_, i) => i % 4 === 0)) {
      for (let i = 0; i < 6; i++) {
        const cut = Math.floor(random.next().value * text.length)
        const rest = cut + Math.floor(random.next().value * 60)
        const filename = /\.[cm]?ts$/.test(name) ? 'src/app.ts' : 'src/app.tsx'
        if (survive(text.slice(0, cut) + text.slice(rest), { filename }) !== null) parsed++
      }
    }
    expect(parsed).toBeGreaterThan(30)
  })
})

const LISTEN = `window.addEventListener('x', () => 1)`

describe('odd syntax', () => {
  const sources: readonly (readonly [string, string, Options?])[] = [
    ['an empty file', ''],
    ['comments only', '// nothing\n/* at all */'],
    ['a hashbang', `#!/usr/bin/env node\n${LISTEN}`],
    ['a byte order mark and CRLF', `\uFEFFexport function f(a) {\r\n  window.addEventListener('x', () => a)\r\n}\r\n`],
    ['class static blocks', `class A { static { ${LISTEN} } static x = ${LISTEN} }`],
    [
      'decorators',
      `@A() export class B { @C() accessor d = 1; @E() f(@G() h) { ${LISTEN} } }`,
      { filename: 'src/a.ts' },
    ],
    ['classes in heritage', `export class A extends class extends (class {}) { m() { ${LISTEN} } } {}`],
    ['labels', `a: { b: for (;;) { ${LISTEN}; continue b; break a } }`],
    ['with and eval', `with (o) { addEventListener('x', eval('f')) }`, { sourceType: 'script', espree: true }],
    ['getters and setters', `export default { get a() { ${LISTEN}; return 1 }, set a(v) { ${LISTEN} } }`],
    [
      'generators',
      `export function* g() { try { window.addEventListener('x', g); yield* g() } finally { window.removeEventListener('x', g) } }`,
    ],
    ['for await', `export async function f(s) { for await (const x of s) { bus.on('x', () => x) } }`],
    ['private in', `class A { #a; static has(o) { return #a in o && o.on('x', () => o.#a) } }`],
    ['optional calls', `export const f = (a) => a?.b?.['on']?.('x', () => a)?.on?.('y', a?.())`],
    ['import attributes', `import a from './a.json' with { type: 'json' }; a.on('x', () => a)`],
    ['new.target and super', `class A extends B { constructor() { super(); new.target.on('x', () => super.m()) } }`],
    [
      'destructuring everywhere',
      `export function f({ a: [, { b = window } = {}], ...c }, [d = c] = []) { b.on('x', () => d) }`,
    ],
    [
      'enums and namespaces',
      `enum E { A = 'a' } namespace N { export const b = bus; b.on(E.A, () => N) } declare const bus: any`,
      { filename: 'src/a.ts' },
    ],
    [
      'export assignment',
      `import x = require('x'); declare const y: unknown; x.on('a', () => y); export = x`,
      { filename: 'src/a.ts', sourceType: 'commonjs' },
    ],
    [
      'overloads and abstract members',
      `export abstract class A { abstract m(): void; f(a: 1): 1; f(a: 2): 2; f(a: any) { window.addEventListener('x', () => a); return a } }`,
      { filename: 'src/a.ts' },
    ],
    [
      'using',
      `export async function f(a) { using b = a.on('x', () => a); await using c = a.on('y', b) }`,
      { filename: 'src/a.ts' },
    ],
    [
      'JSX names and spreads',
      `export const A = (p) => <a:b {...p} onClick={() => window.addEventListener('x', p.f)}>{...p.c}</a:b>`,
    ],
    ['spread arguments', `export function f(...a) { window.addEventListener(...a); bus.on('x', ...a) }`],
    ['calls without arguments', `window.addEventListener(); process.on(); bus.off(); new EventEmitter().on('x')`],
    ['an assignment to itself', `let a = a; const b = () => b; a = a.b = a; a.on('x', b)`],
    [
      'prototypes of nothing',
      `A.prototype.b = function () { this.c.on('x', this.d) }; (0, B).prototype = { e() { this.on('x', () => this) } }`,
    ],
    [
      'names of object members',
      `bus.on('constructor', toString); const o = { __proto__: null, hasOwnProperty() { o.on('toString', valueOf) } }`,
    ],
  ]
  for (const [name, text, options] of sources) it(name, () => expect(survive(text, options)).not.toBeNull())

  it.each([
    ['arrays', (n: number) => `bus.on('x', ${'['.repeat(n)}${']'.repeat(n)})`],
    ['callbacks', (n: number) => `${"bus.on('x', () => { ".repeat(n / 3)}${'})'.repeat(n / 3)}`],
    [
      'else-ifs',
      (n: number) =>
        `export function f(a) { if (a) {} ${'else if (a) {} '.repeat(n)} window.addEventListener('x', () => a) }`,
    ],
    ['sums', (n: number) => `bus.on(${"'a' + ".repeat(n)}'b', () => 1)`],
    ['call chains', (n: number) => `bus${".on('x', () => 1)".repeat(n)}`],
    [
      'aliases',
      (n: number) =>
        `const a0 = window; ${Array.from({ length: n }, (_, i) => `const a${String(i + 1)} = a${String(i)}`).join('; ')}; a${String(n)}.addEventListener('x', () => 1)`,
    ],
  ])('300 nested %s', (_name, nest) => {
    expect(survive(nest(300))).not.toBeNull()
  })
})

describe('size', () => {
  const many = (count: number): string =>
    Array.from(
      { length: count },
      (_, i) =>
        `export class C${String(i)} {\n  constructor(el) {\n    this.el = el\n    window.addEventListener('x${String(i)}', this.m)\n    bus.on('y', () => this.el)\n  }\n  m = () => this.el\n  dispose() {\n    window.removeEventListener('x${String(i)}', this.m)\n  }\n}`,
    ).join('\n')
  const seconds = (text: string): number => {
    const start = performance.now()
    survive(text)
    return (performance.now() - start) / 1000
  }

  it('time grows with the size of the file, not with its square', () => {
    seconds(many(50))
    const ratios = [1, 2, 3].map(() => seconds(many(800)) / seconds(many(400))).sort((a, b) => a - b)
    expect(ratios[1]).toBeLessThan(3)
  })

  it('50,000 lines are linted', () => {
    expect(survive(many(4_600))).toBeGreaterThan(4_000)
  })

  it('a minified file is left alone', () => {
    expect(survive(many(200).replaceAll('\n', ';').replaceAll('{;', '{'))).toBe(0)
  })
})

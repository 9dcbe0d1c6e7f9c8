import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'

const LEAK = `import { bus } from './bus.js'\nexport function show(panel) { bus.on('x', () => panel.draw()) }`

/** The messages for a text under settings and options; throws what ESLint throws. */
function lint(
  text: string,
  own: unknown,
  { options = [{}] as unknown[], filename = 'src/app.js', rule = 'no-unremoved-listener' } = {},
): string[] {
  const config: Linter.Config = {
    plugins: plugin.configs.recommended.plugins,
    rules: { [`memory-leak/${rule}`]: ['error', ...options] } as never,
    settings: { 'memory-leak': own },
  }
  return new Linter({ configType: 'flat' }).verify(text, [config], { filename }).map((m) => m.message)
}

describe('settings', () => {
  it('may be left out, or empty', () => {
    expect(lint(LEAK, undefined)).toHaveLength(1)
    expect(lint(LEAK, {})).toHaveLength(1)
  })

  it('take listener rows of the user', () => {
    const text = `import { feed } from 'feed'\nexport function show(panel) { feed.watch('x', () => panel.draw()) }`
    const row = { kind: 'listener', family: 'feed', from: ['feed'], add: ['watch'], remove: ['unwatch'] }
    const catalog = [{ ...row, arguments: { event: 0, handler: 1 } }]
    expect(lint(text, {})).toEqual([])
    expect(lint(text, { catalog })).toHaveLength(1)
    const released = text.replace(
      'export function show(panel) {',
      'export function show(panel) { panel.once("close", () => feed.unwatch("x"));',
    )
    expect(
      lint(released, {
        catalog: [{ ...row, removeAll: ['unwatch'], remove: ['never'], arguments: { event: 0, handler: 1 } }],
      }),
    ).toEqual([])
  })

  it('take rows of the user for what is lent out', () => {
    const row = { kind: 'item', noun: 'buffer', gives: 'value', release: { pool: ['giveBack'] } }
    const catalog = [{ ...row, callee: { name: 'rent', receiver: 'buffers' } }]
    const item = { rule: 'no-unreleased-pool-item' }
    const text = `import { buffers } from './buffers.js'
export async function send(socket, text) {
  const buffer = buffers.rent(4096)
  await socket.write(buffer.fill(text))
  buffers.giveBack(buffer)
}`
    expect(lint(text, {}, item)).toEqual([])
    expect(lint(text, { catalog }, item)).toEqual([
      "The buffer that 'buffers.rent()' gives is not given back when 'socket.write(buffer.fill(text))' on line 4 rejects: each time one is missing until none is left. Call 'buffers.giveBack(buffer)' in a 'finally' block.",
    ])
    const released = text.replace('  await', '  try { await').replace('text))', 'text)) } finally {').concat(' }')
    expect(lint(released, { catalog }, item)).toEqual([])
    expect(() => lint(text, { catalog: [{ ...row, callee: { name: 'rent' }, release: {} }] }, item)).toThrow(/release/)
  })

  it('take pools of the user: what is rented, by whom, and how it comes', () => {
    const rule = 'no-unreleased-pool-item'
    // The object is known by what makes it, the item by a promise, and it is given back by itself or to the pool.
    const rent = {
      kind: 'item',
      callee: { name: 'rent', from: ['@acme/pool'] },
      made: ['BrowserPool'],
      noun: 'browser',
      gives: 'promise',
      callback: { error: 0, item: 1 },
      release: { own: ['giveBack'], pool: ['return'] },
    }
    const head = `import { BrowserPool, Other } from '@acme/pool'\nconst pages = new BrowserPool()\n`
    const leaks = [
      `export async function pdf(url) { const b = await pages.rent(); const x = await b.print(url); pages.return(b); return x }`,
      `export async function pdf(url) { const b = await pages.rent(); const x = await b.print(url); b.giveBack(); return x }`,
      `export const pdf = (url) => pages.rent().then((b) => b.print(url))`,
      `export function pdf(url, done) { pages.rent((err, b) => { if (err) return done(err); b.print(url, done) }) }`,
    ]
    for (const text of leaks) {
      expect(lint(head + text, {}, { rule }), text).toEqual([])
      const found = lint(head + text, { catalog: [rent] }, { rule })
      expect(found, text).toHaveLength(1)
      expect(found[0]).toContain("The browser that 'pages.rent()' gives")
    }
    const clean = [
      `export async function pdf(url) { const b = await pages.rent(); try { return await b.print(url) } finally { pages.return(b) } }`,
      `export async function pdf(url) { const b = await pages.rent(); try { return await b.print(url) } finally { b.giveBack() } }`,
      `export const pdf = (url) => pages.rent().then((b) => b.print(url).finally(() => pages.return(b)))`,
      `export const open = () => pages.rent()`,
      `const others = new Other()\nexport async function pdf(url) { const b = await others.rent(); return b.print(url) }`,
    ]
    for (const text of clean) expect(lint(head + text, { catalog: [rent] }, { rule }), text).toEqual([])
  })

  it('take rows of the user for responses', () => {
    const row = { kind: 'body', gives: 'promise', part: 'stream', dump: { method: 'destroy', awaited: false } }
    const catalog = [{ ...row, callee: { name: 'open', from: ['object-store'] } }]
    const text = `import { open } from 'object-store'
export async function size(key) {
  const { stream, length } = await open(key)
  if (length > 1e6) throw new Error('too large')
  return stream.toArray()
}`
    const body = { rule: 'no-unconsumed-body' }
    expect(lint(text, {}, body)).toEqual([])
    expect(lint(text, { catalog }, body)).toHaveLength(1)
    expect(
      lint(text.replace('throw', '{ stream.destroy(); throw').replace("large')", "large') }"), { catalog }, body),
    ).toEqual([])
  })

  it('take callback rows of the user', () => {
    const text = `import { queue } from 'jobs'\nqueue.each((job) => { process.on('exit', () => job.stop()) })`
    const catalog = [
      { kind: 'callback', callee: { name: 'each', from: ['jobs'] }, argument: 0, runs: 'job', frequency: 'many' },
    ]
    expect(lint(text, {})).toEqual([])
    expect(lint(text, { catalog })).toHaveLength(1)
  })

  it('take client rows of the user', () => {
    const text = `import { Ledger } from '@acme/ledger'\nexport async function book(entry) { const ledger = new Ledger(); await ledger.add(entry) }`
    const row = { kind: 'client', from: ['@acme/ledger'], name: 'Ledger', made: 'new', what: 'ledger client' }
    const rule = 'no-per-call-client'
    expect(lint(text, {}, { rule })).toEqual([])
    const catalog = [{ ...row, holds: 'its socket', harm: 'leaks', release: ['close'] }]
    expect(lint(text, { catalog }, { rule })).toHaveLength(1)
    expect(() =>
      lint(text, { catalog: [{ ...row, holds: 'its socket', harm: 'hurts', release: [] }] }, { rule }),
    ).toThrow('harm')
  })

  it('take functions that own what they are given', () => {
    const text = `import { bus } from './bus.js'\nimport { own } from './own.js'\nexport function show(panel) { const draw = () => panel.draw(); bus.on('x', draw); own(draw) }`
    expect(lint(text, {})).toHaveLength(1)
    expect(lint(text, { ownershipFunctions: ['own'] })).toEqual([])
  })

  it('leave test files alone unless they say otherwise', () => {
    expect(lint(LEAK, {}, { filename: 'src/app.test.js' })).toEqual([])
    expect(lint(LEAK, { ignoreTests: false }, { filename: 'src/app.test.js' })).toHaveLength(1)
  })
})

describe('nonsense in settings is one error that names the key', () => {
  it.each([
    [{ largeObjectByte: 1 }, /unknown key 'largeObjectByte'/],
    [{ largeObjectBytes: -1 }, /\.largeObjectBytes/],
    [{ largeObjectBytes: 'big' }, /\.largeObjectBytes/],
    [{ ignoreTests: 'yes' }, /\.ignoreTests/],
    [{ ownershipFunctions: [1] }, /\.ownershipFunctions\[0\]/],
    [{ catalog: {} }, /\.catalog/],
    [{ catalog: [{ kind: 'listner' }] }, /\.catalog\[0\]\.kind .*listener/],
    [{ catalog: [{ kind: 'owner' }] }, /\.catalog\[0\].*callee/],
    [{ catalog: [{ kind: 'owner', callee: { name: 'x' }, calle: 1 }] }, /unknown key 'calle'/],
    ['all', /settings\["memory-leak"\] /],
  ])('%j', (own, message) => {
    expect(() => lint(LEAK, own)).toThrow(message)
  })
})

describe('nonsense in options names the key', () => {
  it.each([
    // ESLint's own words for a value outside the list: the rule and the value.
    [[{ confidence: 'sure' }], /no-unremoved-listener.*\s.*"sure"/],
    [[{ confidense: 'likely' }], /confidense/],
    [['likely'], /should be object/],
  ])('%j', (options, message) => {
    expect(() => lint(LEAK, {}, { options })).toThrow(message)
  })
})

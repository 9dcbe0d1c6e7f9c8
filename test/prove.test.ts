import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fit, growthOf } from '../bench/prove/judge.js'
import { planOf } from '../bench/prove/plan.js'
import { prove, type Result } from '../bench/prove/run.js'
import { examplesOf } from '../src/dev/examples.js'
import { readPages, readProof, withTable } from '../src/dev/proof.js'

const fenced = (kind: string, code: string, language = 'js'): string =>
  `## A heading\n\n\`\`\`${language} ${kind}\n${code}\n\`\`\`\n`
const exampleOf = (kind: string, code: string, language?: string) => examplesOf(fenced(kind, code, language))[0]!
const provePage = (kind: string, code: string, language?: string): Promise<Result> =>
  prove(exampleOf(kind, code, language))

// The process that runs an example is compiled JavaScript.
beforeAll(() => {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'bench'], {
    encoding: 'utf8',
  })
  expect(status, stdout).toBe(0)
}, 120_000)

describe('the line through the batches', () => {
  it('has the slope of the values, whatever one step or peak does to them', () => {
    expect(fit([0, 10, 20, 30, 40, 50])).toEqual({ slope: 10, rising: 1 })
    expect(fit([0, 10, 9000, 30, 40, 50, 60]).slope).toBeCloseTo(10)
    expect(fit([100, 700, 700, 700, 700, 700, 700])).toEqual({ slope: 0, rising: 6 / 21 })
  })
  it('needs three values', () => {
    expect(() => fit([1, 2])).toThrow('three values')
  })
  it.each([
    ['bytes', { bytes: [0, 1e4, 2e4, 3e4], listeners: [1, 1, 1, 1], survivors: [0, 0, 0, 0] }, true],
    ['listeners', { bytes: [0, 0, 0, 0], listeners: [1, 101, 201, 301], survivors: [0, 0, 0, 0] }, true],
    ['survivors', { bytes: [0, 0, 0, 0], listeners: [1, 1, 1, 1], survivors: [40, 80, 120, 160] }, true],
    ['one step', { bytes: [0, 0, 3e5, 3e5], listeners: [1, 1, 1, 1], survivors: [0, 0, 0, 0] }, false],
    ['nothing', { bytes: [9e3, 0, 1e3, 500], listeners: [5, 5, 5, 5], survivors: [1, 1, 1, 1] }, false],
  ])('grows by %s: %j is %s', (_, values, grows) => {
    expect(growthOf({ ending: 'well', activations: 100, watched: 40, ...values }).grows).toBe(grows)
  })
})

const leaks = {
  'a listener on a neighbour': `import { bus } from './bus.js'
export function watch(view) { bus.on('change', () => view.draw()) }`,
  'the same function again and again, eight bytes each': `import { bus } from './bus.js'
const draw = () => console.log('drawn')
export function watch() { bus.on('change', draw) }`,
  'a map with a key for each call': `const seen = new Map()
export function visit(id) { seen.set(id, true) }`,
  'a list of numbers, eight bytes each': `const sizes = []
export function note(size) { sizes.push(size) }`,
  'buffers outside the heap': `const parts = []
export function take() { parts.push(new Uint8Array(1000)) }`,
  'what stays when a promise is rejected': `import { queue } from './queue.js'
const running = new Set()
export async function run(job) { running.add(job); await queue.push(job); running.delete(job) }`,
  'what stays when a client goes away': `import express from 'express'
import { feed } from './feed.js'
const app = express()
app.get('/feed', (req, res) => {
  const send = (item) => res.write(item)
  feed.on('item', send)
  res.on('finish', () => feed.off('item', send))
  setTimeout(() => res.end(), 0)
})`,
  'a listener on an emitter of the module': `import { EventEmitter } from 'node:events'
const bus = new EventEmitter()
export class View { constructor() { bus.on('change', this.draw) } draw = () => {} }`,
  'a module in CommonJS': `const { WebSocketServer } = require('ws')
const { feed } = require('./feed.js')
new WebSocketServer({ port: 80 }).on('connection', (socket) => feed.on('item', (item) => socket.send(item)))`,
  'a list of messages': `import { bus } from './bus.js'
const history = []
bus.on('message', (message) => history.push({ message }))`,
}
const clean = {
  'an emitter of the call': `import { EventEmitter } from 'node:events'
export function parse(text) { const e = new EventEmitter(); e.on('word', () => text); return e }`,
  'a map with a bound': `const recent = new Map()
export function visit(id) {
  recent.set(id, { id })
  if (recent.size > 1000) recent.delete(recent.keys().next().value)
}`,
  'a key that is deleted': `import { queue } from './queue.js'
const running = new Set()
export async function run(job) { running.add(job); try { await queue.push(job) } finally { running.delete(job) } }`,
  'a cache that holds nothing alive': `const sizes = new WeakMap()
export function sizeOf(view) { sizes.set(view, 1) }`,
  'the last one': `let last = null
export function show(view) { last = view }`,
}

describe('an example that is run', () => {
  it.each(Object.entries(leaks))('grows: %s', async (_, code) => {
    expect(await provePage('incorrect', code)).toMatchObject({ growth: { grows: true }, agrees: true })
  })
  it.each(Object.entries(clean))('does not grow: %s', async (_, code) => {
    expect(await provePage('correct', code)).toMatchObject({ growth: { grows: false }, agrees: true })
  })
  it('contradicts a page that lies, either way', async () => {
    const leak = leaks['a map with a key for each call']
    expect(await provePage('correct', leak)).toMatchObject({ growth: { grows: true }, agrees: false })
    expect(await provePage('incorrect', clean['the last one'])).toMatchObject({ agrees: false })
  })
  it('may say that what it reports does not grow', async () => {
    const page = fenced('incorrect', clean['the last one']).replace(
      '```js',
      '<!-- prove: no growth: one only -->\n```js',
    )
    expect(await prove(examplesOf(page)[0]!)).toMatchObject({ agrees: true })
  })
  it('may say how little a correct example keeps on purpose, and is held to it', async () => {
    const code = 'const kept = []\nexport const keep = (text) => kept.push(() => text)'
    const allowing = (bytes: number): string =>
      fenced('correct', code).replace('```js', `<!-- prove: at most ${bytes} bytes: small -->\n\`\`\`js`)
    expect(await prove(examplesOf(allowing(1000))[0]!)).toMatchObject({ growth: { grows: true }, agrees: true })
    expect(await prove(examplesOf(allowing(10))[0]!)).toMatchObject({ growth: { grows: true }, agrees: false })
  })
  it('fails where its stand-ins do not fit, and where nothing could run', async () => {
    expect(await provePage('correct', 'export const load = () => null.x')).toMatchObject({
      failure: expect.stringContaining('null') as unknown,
    })
    expect(await provePage('correct', 'const x = 1\nexport { x }')).toMatchObject({
      failure: expect.stringContaining('nothing that could run') as unknown,
    })
  })
  it.each([
    ['js', "import { ref } from 'vue'\nref(0)", 'needs Vue'],
    ['jsx', "import { useState } from 'react'", 'needs React'],
    ['js', 'customElements.define("x-y", class {})', 'needs a browser: customElements'],
    ['js', 'window.matchMedia("print")', 'needs a browser: window.matchMedia'],
    ['js', "import { of } from 'rxjs'\nof(1)", 'needs the package rxjs'],
  ])('is left out with a reason: %s %s', (language, code, excluded) => {
    expect(planOf(exampleOf('correct', code, language))).toEqual({ excluded })
  })
  it('is not left out by a comment that says nothing', () => {
    const page = fenced('correct', 'x()').replace('```js', '<!-- prove: maybe -->\n```js')
    expect(() => planOf(examplesOf(page)[0]!)).toThrow('neither')
  })
})

describe.each([...readPages('.')])('the page of %s', (name, page) => {
  const stored = new Map(readProof('.').pages[name]?.map((entry) => [entry.id, entry]))

  it.each(examplesOf(page).map((example) => [example.line, example.kind, example] as const))(
    'has a measurement, or a reason for none, of the example on line %i (%s)',
    (_, __, example) => {
      const entry = stored.get(example.id)
      expect(entry, `run 'npm run prove -- ${name} --update'`).toBeDefined()
      const plan = planOf(example)
      if ('excluded' in plan) expect(entry).toMatchObject({ excluded: plan.excluded })
      else expect(entry).toHaveProperty('bytes')
    },
  )
  it('is measured as it stands: nothing is stored of examples that are gone', () => {
    expect(stored.size).toBe(new Set(examplesOf(page).map(({ id }) => id)).size)
  })
})

it('puts the table into a page once, and again when the figures change', () => {
  const page = `${fenced('incorrect', 'leak()')}\n## Options\n\nNone.\n`
  const { id } = examplesOf(page)[0]!
  const entry = {
    id,
    heading: 'A heading',
    kind: 'incorrect' as const,
    listeners: 1,
    survivors: 0,
    runs: 2000,
    grows: true,
  }
  const first = withTable(page, [{ ...entry, bytes: 1234 }], '20.20.2')
  expect(first).toContain('| [A heading](#a-heading) | 1,234 | 1 | 0 |  |  |  | 2,000 |')
  expect(withTable(first, [{ ...entry, bytes: 1234 }], '20.20.2')).toBe(first)
  expect(withTable(first, [{ ...entry, bytes: 4, grows: false }], '20.20.2')).toBe(first.replace('1,234', '0'))
  expect(readFileSync('docs/rules/TEMPLATE.md', 'utf8')).toContain('<!-- begin auto-generated measurements -->')
})

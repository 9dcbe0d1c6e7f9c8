import { describe, expect, it } from 'vitest'
import type { Size } from '../../src/answers/index.js'
import { Facts } from '../../src/facts/facts.js'
import type { Settings } from '../../src/facts/settings.js'
import { Reach } from '../../src/heap/reach.js'
import { Sizes } from '../../src/heap/sizes.js'
import { type Asked, ask, callsOf } from '../harness/engine.js'

/** How much the argument of the one call of `weigh()` keeps alive, as the source says. */
function weighed(asked: Asked): string {
  const [call] = callsOf('weigh', asked)
  return sizeText(new Sizes(new Reach(asked.facts.context)).of(call!.arguments[0]!))
}

function sizeText(size: Size): string {
  switch (size.kind) {
    case 'bytes':
      return size.high === size.low ? `${size.low}` : `${size.low} and more`
    case 'large-by-source':
      return size.what
    case 'unknown':
      return 'unknown'
  }
}

// prettier-ignore
const tables: Readonly<Record<string, readonly (readonly [source: string, expected: string])[]>> = {
  'what makes memory': [
    ['weigh(new Array(100_000))', '800000'],
    ['weigh(new Array(1e5).fill(0))', '800000 and more'],
    ['weigh(Array(20000))', '160000'],
    ['weigh([1, 2, 3])', '40'],
    ['weigh({ a: 1 })', '32'],
    ['weigh(Array.from({ length: 1000 }, (_, i) => i))', '8000'],
    ['weigh(Array.from({ length: 1000 }, () => ({ a: 1, b: 2 })))', '48000'],
    ['weigh(Buffer.alloc(1024 * 1024))', '1048576'],
    ['weigh(Buffer.allocUnsafe(2 ** 20))', '1048576'],
    ['weigh(new Float64Array(1000))', '8000'],
    ['weigh(new ArrayBuffer(1 << 20))', '1048576'],
    ["weigh('ab'.repeat(50_000))", '100000'],
    ["weigh('x'.padEnd(1e9))", '1000000000'],
    ['weigh(Buffer.alloc(1e6).subarray(0, 10))', '1000000 and more'],
    ['weigh(Object.freeze(new Array(1e5)))', '800000 and more'],
  ],
  'numbers are folded, nothing is run': [
    ['const KB = 1024; const SIZE = 16 * KB; weigh(Buffer.alloc(SIZE))', '16384'],
    ['let n = 10; n = 20; weigh(Buffer.alloc(n))', 'unknown'],
    ['weigh(Buffer.alloc(Number("1e6")))', 'unknown'],
    ['weigh(Buffer.alloc(options.size))', 'unknown'],
    ['weigh(Buffer.alloc(-1))', 'unknown'],
    ["weigh('x'.padEnd(1e8).repeat(9))", 'unknown'],
    ['const a = b; const b = a; weigh(new Array(a))', 'unknown'],
    ['class Array {} weigh(new Array(100_000))', 'unknown'],
  ],
  'through names, literals, instances and calls': [
    ['const rows = new Array(1e5); weigh({ id: 1, rows })', '800040'],
    ['const rows = new Array(1e5); const n = rows.length; weigh({ n })', '32'],
    ['const request = { body: Buffer.alloc(1e6) }; weigh(request.body)', '1000000'],
    ['const list = []; list.push(Buffer.alloc(1e6)); weigh(list)', '1000016'],
    ['const box = {}; box.body = Buffer.alloc(1e6); weigh(box)', '1000024'],
    ['class A { rows = new Array(1e5) } weigh(new A())', '800000 and more'],
    ['class A { constructor(n) { this.data = Buffer.alloc(n) } } weigh(new A(1e6))', '1000000 and more'],
    ['class A { constructor(rows) { this.rows = rows } } weigh(new A(new Array(1e5)))', '800000 and more'],
    ['function load() { return new Array(1e5) } weigh(load())', '800000'],
    ['function load(n) { return Buffer.alloc(n * 2) } weigh(load(1e6))', '2000000'],
    ['async function load() { return new Array(1e5) } async function run() { weigh(await load()) }', '800000'],
    ['function run(rows) { weigh(rows) } run(new Array(1e5))', '800000'],
    ['const a = () => b(); const b = () => c(); const c = () => new Array(1e5); weigh(a())', '800000'],
    ['const a = () => b(); const b = () => c(); const c = () => d(); const d = () => new Array(1e5); weigh(a())', 'unknown'],
    ['const rows = new Array(1e5); weigh(() => rows)', 'unknown'],
    ['function run() { const rows = new Array(1e5); weigh(() => rows) }', '800000'],
    ['function run() { const rows = new Array(1e5); weigh(new WeakRef(rows)) }', 'unknown'],
    ['export function run(rows) { weigh(rows) }', 'unknown'],
  ],
  'large by where it comes from': [
    ["import { readFileSync } from 'node:fs'; weigh(readFileSync(path))", 'the contents of a file'],
    ["import { readFile } from 'fs/promises'; weigh(await readFile(path, 'utf8'))", 'the contents of a file'],
    ["import fs from 'fs'; weigh(await fs.promises.readFile(path))", 'the contents of a file'],
    ["import { readFileSync as read } from 'fs'; weigh(JSON.parse(read(path)))", 'the contents of a file'],
    ["import { readFile } from 'fs'; readFile(path, (error, data) => { weigh(data) })", 'the contents of a file'],
    ["import { readFile } from './cache.js'; weigh(await readFile(path))", 'unknown'],
    ['weigh(JSON.parse(text))', 'unknown'],
    ['const response = await fetch(url); weigh(await response.json())', 'a response body'],
    ['weigh(await (await fetch(url)).arrayBuffer())', 'a response body'],
    ['fetch(url).then((response) => { weigh(response.text()) })', 'a response body'],
    ['weigh(await cache.json())', 'unknown'],
    ["weigh(await db.query('select * from rows'))", 'the rows of a query'],
    ['weigh(await collection.find({}).toArray())', 'the rows of a query'],
    ['weigh(await prisma.user.findMany())', 'the rows of a query'],
    ['weigh(element.query(selector))', 'unknown'],
    ["import express from 'express'; const app = express(); app.get('/', (req, res) => { weigh(req) })", 'a request'],
    ["import express from 'express'; const app = express(); app.get('/', (req, res) => { weigh(res) })", 'a response'],
    ['export function handle(item) { weigh(item) }', 'unknown'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s', (source, expected) => expect(ask(source, weighed, 'app.js')).toBe(expected))
})

it('takes a limit of its own', () => {
  const isLarge = (limit?: number) => (asked: Asked) => {
    const sizes = new Sizes(new Reach(asked.facts.context), limit)
    return sizes.isLarge(sizes.of(callsOf('weigh', asked)[0]!.arguments[0]!))
  }
  expect(ask('weigh(Buffer.alloc(84_999))', isLarge())).toBe(false)
  expect(ask('weigh(Buffer.alloc(85_000))', isLarge())).toBe(true)
  expect(ask('weigh(Buffer.alloc(1000))', isLarge(1000))).toBe(true)
})

it('takes the limit from the settings', () => {
  const source = `
    const handlers = new Set()
    export function register(id) {
      const scratch = Buffer.alloc(2000)
      ;[1].forEach(() => scratch.fill(id))
      handlers.add(() => id)
    }`
  const found = (settings: Settings) => (asked: Asked) =>
    new Facts(asked.sourceCode, 'app.js', settings).captures('possible').length
  expect(ask(source, found({}), 'app.js')).toBe(0)
  expect(ask(source, found({ largeObjectBytes: 2000 }), 'app.js')).toBe(1)
})

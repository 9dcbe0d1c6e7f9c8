import { describe, expect, it } from 'vitest'
import { ask } from '../harness/engine.js'
import { isScript } from '../../src/facts/scripts.js'

/** What the engine says of each client: `churns likely by request`, with the exits on which it stays open. */
function clientsIn(source: string): string[] {
  return ask(
    source,
    ({ facts }) =>
      facts.perCallClients().map(({ site, edge, exits, confidence, isParted }) => {
        const open = exits.map(({ kind, node }) => ` ${kind} ${String(node?.loc.start.line ?? '')}`.trimEnd()).join()
        return `${site.harm} ${confidence} by ${edge.label}${isParted ? ', parted' : ''}${open && `, open on${open}`}`
      }),
    'app.ts',
  )
}

const PG = "import { Client, Pool } from 'pg'\n"
const REDIS = "import Redis from 'ioredis'\n"
const AGENT = "import { Agent, get } from 'node:http'\n"

describe('how sure it is that a client is built again and again', () => {
  it.each<[string, string, string[]]>([
    [
      'a request',
      `${REDIS}app.get('/', async () => { const r = new Redis(); await r.get('a') })`,
      ['leaks likely by request'],
    ],
    [
      'a parameter handed to it',
      `${REDIS}export async function f(k) { const r = new Redis(); await r.get(k) }`,
      ['leaks likely by f'],
    ],
    [
      'something computed from a parameter',
      `${REDIS}export async function f(k) { const key = k.trim(); const r = new Redis(); await r.get(key) }`,
      ['leaks likely by f'],
    ],
    [
      'an element of a parameter',
      `${REDIS}export async function f(ks) { const r = new Redis(); for (const k of ks) await r.get(k) }`,
      ['leaks likely by f'],
    ],
    [
      'a callback of a parameter',
      `${REDIS}export async function f(ks) { const r = new Redis(); await Promise.all(ks.map((k) => r.get(k))) }`,
      ['leaks likely by f'],
    ],
    [
      'a parameter handed to a part of it',
      `import { MongoClient } from 'mongodb'\nexport async function f(x) { const c = new MongoClient('u'); const db = c.db(); await db.collection('a').insertOne(x) }`,
      ['leaks likely by f'],
    ],
    [
      'a parameter handed to a call that takes it',
      `${AGENT}export function f(path) { const agent = new Agent({ keepAlive: true }); get({ path, agent }) }`,
      ['churns likely by f'],
    ],
    [
      'a parameter that only makes it',
      `${REDIS}export async function f(url) { const r = new Redis(url); await r.ping() }`,
      ['leaks possible by f, parted'],
    ],
    [
      'no parameter',
      `${REDIS}export async function f() { const r = new Redis(); await r.ping() }`,
      ['leaks possible by f'],
    ],
    [
      'no parameter, twice in the file',
      `${REDIS}export async function f() { const r = new Redis(); await r.ping() }\nexport async function g() { const r = new Redis(); await r.time() }`,
      ['leaks likely by f', 'leaks likely by g'],
    ],
    [
      'migrations up and down',
      `${REDIS}export async function up() { const r = new Redis(); await r.ping() }\nexport async function down() { const r = new Redis(); await r.time() }`,
      ['leaks possible by up', 'leaks possible by down'],
    ],
    [
      'a set-up function',
      `${REDIS}export async function initCache(k) { const r = new Redis(); await r.set(k, '') }`,
      ['leaks possible by initCache'],
    ],
    ['called at start only', `${REDIS}async function f(k) { const r = new Redis(); await r.get(k) }\nf('a')`, []],
    [
      'called in a handler',
      `${REDIS}async function f(k) { const r = new Redis(); await r.get(k) }\napp.get('/', (req) => f(req))`,
      ['leaks likely by request'],
    ],
    ['a loop over a list, once', `${REDIS}for (const k of ['a', 'b']) { const r = new Redis(); r.get(k) }`, []],
    [
      'an endless loop',
      `${REDIS}while (true) { const r = new Redis(); await r.get('a') }`,
      ['leaks likely by iteration'],
    ],
    [
      'a callback of unknown code, with its parameter',
      `${REDIS}schedule(async (k) => { const r = new Redis(); await r.get(k) })`,
      ['leaks possible by this function'],
    ],
    ['a callback of unknown code', `${REDIS}schedule(async () => { const r = new Redis(); await r.ping() })`, []],
  ])('%s', (_, source, expected) => expect(clientsIn(source)).toEqual(expected))
})

describe('what it does', () => {
  it.each<[string, string, string[]]>([
    [
      'only costs',
      `import axios from 'axios'\nexport async function f(u) { const c = axios.create(); await c.get(u) }`,
      ['rebuilds possible by f'],
    ],
    [
      'only costs, and may run once',
      `import axios from 'axios'\nexport async function f() { const c = axios.create(); await c.get('u') }`,
      [],
    ],
    [
      'only costs, with credentials of each call',
      `import OpenAI from 'openai'\nexport async function f(key, q) { const c = new OpenAI({ apiKey: key }); await c.responses.create(q) }`,
      [],
    ],
    [
      'neither measured nor documented',
      `import { Logging } from '@google-cloud/logging'\nexport async function f(x) { const c = new Logging(); await c.log(x) }`,
      ['rebuilds possible by f'],
    ],
    [
      'keepAlive: true',
      `${AGENT}export function f(path) { get({ path, agent: new Agent({ keepAlive: true }) }) }`,
      ['churns likely by f'],
    ],
    [
      'keepAlive: false',
      `${AGENT}export function f(path) { get({ path, agent: new Agent({ keepAlive: false }) }) }`,
      [],
    ],
    [
      'keepAlive by a constant',
      `${AGENT}const options = { keepAlive: true }\nexport function f(path) { get({ path, agent: new Agent(options) }) }`,
      ['churns likely by f'],
    ],
    [
      'options that cannot be read',
      `${AGENT}import { options } from './o.js'\nexport function f(path) { get({ path, agent: new Agent(options) }) }`,
      ['churns possible by f'],
    ],
    [
      'options spread before it',
      `${AGENT}export function f(path) { get({ path, agent: new Agent({ ...x, keepAlive: true }) }) }`,
      ['churns likely by f'],
    ],
    [
      'options spread behind it',
      `${AGENT}export function f(path) { get({ path, agent: new Agent({ keepAlive: true, ...x }) }) }`,
      ['churns possible by f'],
    ],
    [
      'freed after a while, with options of each call',
      `${PG}export async function f(u, q) { const p = new Pool({ connectionString: u }); await p.query(q) }`,
      ['churns possible by f, parted'],
    ],
    ['never connected', `${PG}export function f(x) { const c = new Client(); return c.escapeLiteral(x) }`, []],
    [
      'a pool given to what wraps it',
      `${PG}import { drizzle } from 'drizzle-orm/node-postgres'\nexport async function f(x) { const db = drizzle(new Pool()); await db.insert(x) }`,
      ['churns likely by f'],
    ],
    [
      'a schema compiled again by a shared compiler',
      `import { Ajv } from 'ajv'\nconst ajv = new Ajv()\napp.post('/', (req, res) => { const ok = ajv.compile({ type: 'object' }); if (!ok(req.body)) res.end() })`,
      ['leaks likely by request'],
    ],
    [
      'a schema of the module',
      `import { Ajv } from 'ajv'\nimport { schema } from './s.js'\nconst ajv = new Ajv()\napp.post('/', (req, res) => { const ok = ajv.compile(schema); if (!ok(req.body)) res.end() })`,
      [],
    ],
  ])('%s', (_, source, expected) => expect(clientsIn(source)).toEqual(expected))
})

describe('where it goes', () => {
  const inHandler = (body: string): string =>
    `${REDIS}let kept\nclass C {}\napp.get('/', async (req, res) => {\nconst r = new Redis()\nawait r.get('a')\n${body}\n})`

  it.each<[string, string]>([
    ['a variable of the module', 'kept = r'],
    ['a field', 'this.r = r'],
    ['the request', 'req.redis = r'],
    ['a collection', 'clients.push(r)'],
    ['an object that is returned', 'return { redis: r }'],
    ['a result that is returned', 'const store = new Store(r); return store'],
    ['a function that is returned', 'return () => r.get("b")'],
    ['a function given to unknown code', 'onTick(() => r.get("b"))'],
    ['unknown code', 'keep(r)'],
    ['a promise that it settles', 'return new Promise((resolve) => resolve(r))'],
    ['an event of its own that settles', 'return new Promise((done) => r.on("ready", () => done({ r })))'],
    ['a listener of another emitter', 'bus.on("x", () => r.get("b"))'],
    ['a global', 'globalThis.redis = r'],
    ['what is sent on', 'next(r)'],
    ['a spread object', 'return { ...r }'],
    ['a later turn that ends it', 'setTimeout(() => r.quit(), 1000)'],
    ['the end of the response', 'res.on("close", () => r.disconnect())'],
    ['a method handed on to end it', 'res.on("close", r.disconnect.bind(r))'],
  ])('%s: silent', (_, body) => expect(clientsIn(inHandler(body))).toEqual([]))

  it.each<[string, string]>([
    ['a listener of its own', 'r.on("error", (e) => console.error(e, r))'],
    ['a local function that is called', 'const read = () => r.get("b"); await read()'],
    ['a local function that is given it', 'await read(r, "b")\nasync function read(c, k) { return c.get(k) }'],
    ['awaited work', 'await migrate(r)'],
    ['a wrapped piece of work that is waited for', 'await retry(() => r.get("b"))'],
    ['an optional call', 'r?.get("b")'],
    ['a log', 'console.log(r)'],
  ])('%s: it stays in the run', (_, body) => expect(clientsIn(inHandler(body))).toEqual(['leaks likely by request']))
})

describe('where it is closed', () => {
  const open = `${PG}export async function f(q) {\nconst c = new Client()\nawait c.connect()\n`
  it.each<[string, string, string[]]>([
    ['nowhere', 'await c.query(q)', ['leaks likely by f']],
    ['at the end', 'const r = await c.query(q)\nawait c.end()\nreturn r', ['leaks likely by f, open on await 5']],
    ['in finally', 'try { return await c.query(q) } finally { await c.end() }', []],
    ['in both branches', 'try { await c.query(q); await c.end() } catch (e) { await c.end(); throw e }', []],
    [
      'not before an early return',
      'try { if (!q) return\nawait c.query(q) } catch {}\nawait c.end()',
      ['leaks likely by f, open on return 5'],
    ],
    ['by a reaction', 'return c.query(q).finally(() => c.end())', []],
    ['where it is there', 'try { await c.query(q) } finally { if (c) await c.end() }', []],
    ['by an optional call', 'try { await c.query(q) } finally { await c?.end() }', []],
  ])('%s', (_, body, expected) => expect(clientsIn(`${open}${body}\n}`)).toEqual(expected))

  it('asks no finally of what is freed after a while', () => {
    expect(
      clientsIn(`${PG}export async function f(q) { const p = new Pool(); await p.query(q); await p.end() }`),
    ).toEqual([])
  })
})

describe('scripts', () => {
  const script = (source: string, name = 'src/app.ts'): boolean =>
    ask(source, ({ sourceCode }) => isScript(sourceCode, name, '/home/tools/shop'), 'app.ts')

  it.each<[string, string, string?]>([
    ['a shebang', '#!/usr/bin/env node\nrun()'],
    ['process.exit at the top level', 'run()\nprocess.exit(0)'],
    ['a parser of command lines', "import { program } from 'commander'"],
    ['… by require', "const argv = require('yargs')(process.argv).argv"],
    ['a folder of scripts', 'run()', '/home/tools/shop/scripts/clean.ts'],
    ['a configuration', 'export default {}', '/home/tools/shop/vite.config.ts'],
  ])('%s', (_, source, name) => expect(script(source, name)).toBe(true))

  it.each<[string, string, string?]>([
    ['a module', "import express from 'express'"],
    ['process.exit in a function', 'export function stop() { process.exit(0) }'],
    ['a folder above the project', 'run()', '/home/tools/shop/src/app.ts'],
  ])('not %s', (_, source, name) => expect(script(source, name)).toBe(false))
})

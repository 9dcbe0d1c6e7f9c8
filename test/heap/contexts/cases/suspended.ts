import { type Case, frees, keeps } from './case.js'

const pending = (before: string, after = ''): string => `
    async function run() {
      ${before}
      await new Promise((resolve) => keep(resolve))
      ${after}
    }`

/** Async functions and generators that wait: their frame is what stays. */
export const suspended: readonly Case[] = [
  keeps('a local used after the await', pending('const rows = payload()', 'rows.sort()')),
  keeps('a local used only before the await', pending('const rows = payload(); rows.sort()')),
  keeps('a local of a closed block', pending('{ const rows = payload(); rows.sort() }')),
  frees('emptied before the await', pending('let rows = payload(); rows.sort(); rows = null')),
  frees('a temporary', pending('payload().sort()')),
  frees('the work before the await done by a helper', `
    function work() { const rows = payload(); rows.sort() }
    async function run() {
      work()
      await new Promise((resolve) => keep(resolve))
    }`),
  keeps('a parameter used only before the await', `
    async function watch(rows) {
      rows.sort()
      await new Promise((resolve) => keep(resolve))
    }
    function run() { watch(payload()) }`),
  keeps('a parameter that is never used', `
    async function watch(rows) {
      await new Promise((resolve) => keep(resolve))
    }
    function run() { watch(payload()) }`),
  keeps('a parameter that is taken apart', `
    async function watch({ id }) {
      await new Promise((resolve) => keep(resolve))
      return id
    }
    function run() { watch({ id: 1, rows: payload() }) }`),
  frees('an argument without a parameter', `
    async function watch() {
      await new Promise((resolve) => keep(resolve))
    }
    function run() { watch(payload()) }`),
  keeps('this of an async method', `
    class View {
      rows = payload()
      async open() { await new Promise((resolve) => keep(resolve)) }
    }
    function run() { new View().open() }`),
  frees('an async arrow in a method without this', `
    class View {
      rows = payload()
      open() { return (async () => { await new Promise((resolve) => keep(resolve)) })() }
    }
    function run() { new View().open() }`),
  frees('a promise that nobody can settle', `
    async function run() {
      const rows = payload()
      const wait = async () => { await new Promise(() => {}); rows.sort() }
      wait()
      keep('id')
    }`),
  frees('a promise that has settled', `
    async function load() { const rows = payload(); await null; return rows.length }
    async function run() {
      const done = load()
      await done
      keep(done)
    }`),
  keeps('a generator at a yield, the local used later', `
    function* pages() { const rows = payload(); yield 1; yield rows.length }
    function run() {
      const it = pages()
      it.next()
      keep(it)
    }`),
  keeps('a generator at a yield, the local not used later', `
    function* pages() { const rows = payload(); rows.sort(); yield 1; yield 2 }
    function run() {
      const it = pages()
      it.next()
      keep(it)
    }`),
  keeps('a generator that has not begun holds its arguments', `
    function* pages(rows) { yield rows.length }
    function run() { keep(pages(payload())) }`),
  frees('a generator that has finished, a local', `
    function* pages() { const rows = payload(); yield rows.length }
    function run() {
      const it = pages()
      for (const size of it) String(size)
      keep(it)
    }`),
  keeps('a generator that has finished still holds its parameters', `
    function* pages(rows) { yield rows.length }
    function run() {
      const it = pages(payload())
      for (const size of it) String(size)
      keep(it)
    }`),
  keeps('a generator that was told to return still holds its parameters', `
    function* pages(rows) { yield rows.length }
    function run() {
      const it = pages(payload())
      it.next()
      it.return()
      keep(it)
    }`),
  frees('a generator that was told to return', `
    function* pages() { const rows = payload(); yield 1; yield rows.length }
    function run() {
      const it = pages()
      it.next()
      it.return()
      keep(it)
    }`),
  frees('a generator that was dropped', `
    function* pages() { const rows = payload(); yield 1; yield rows.length }
    function run() {
      const first = pages().next().value
      keep(() => first)
    }`),
]

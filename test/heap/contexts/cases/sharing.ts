import { type Case, frees, keeps } from './case.js'

/** One scope, one context: what a closure holds because of others. */
export const sharing: readonly Case[] = [
  keeps('the closure reads the value', `
    function run() {
      const rows = payload()
      keep(() => rows[0])
    }`),
  frees('the closure reads a number taken before', `
    function run() {
      const rows = payload()
      const count = rows.length
      keep(() => count)
    }`),
  keeps('a sibling reads the value, the kept one another variable', `
    function run() {
      const rows = payload(), label = 'x'
      const total = () => rows.length
      total()
      keep(() => label)
    }`),
  keeps('a sibling reads the value, the kept one nothing', `
    function run() {
      const rows = payload()
      const total = () => rows.length
      total()
      keep(() => 'pong')
    }`),
  frees('no function reads the value', `
    function run() {
      const rows = payload(), label = String(rows.length)
      keep(() => label)
    }`),
  frees('nothing is captured at all', `
    function run() {
      const rows = payload()
      rows.reverse()
      keep(() => 'pong')
    }`),
  keeps('a callback that has long finished', `
    function run() {
      const rows = payload()
      const ids = [3, 1].filter((id) => rows[id] > 0)
      keep(() => ids.length)
    }`),
  frees('a loop where the callback was', `
    function run() {
      const rows = payload()
      let sum = 0
      for (const id of [3, 1]) sum += rows[id]
      keep(() => sum)
    }`),
  keeps('a sibling in a branch that never runs', `
    function run(debug) {
      const rows = payload()
      if (debug) queueMicrotask(() => rows.length)
      keep(() => 1)
    }`),
  keeps('a sibling in if (false)', `
    function run() {
      const rows = payload()
      if (false) (() => rows)()
      keep(() => 1)
    }`),
  keeps('a function after the return', `
    function run() {
      const rows = payload()
      keep(() => 1)
      return
      function dump() { return rows }
    }`),
  keeps('a nested function that is never called', `
    function run() {
      const rows = payload(), name = 'n'
      function dump() { return rows.join() }
      keep(() => name)
    }`),
  keeps('a mention two functions deep, never called', `
    function run() {
      const rows = payload()
      function outer() { return function inner() { return rows } }
      keep(() => 1)
    }`),
  keeps('a generator that is never started', `
    function run() {
      const rows = payload()
      function* each() { yield* rows }
      keep(() => 1)
    }`),
  keeps('an async arrow that has finished', `
    async function run() {
      const rows = payload()
      await (async () => rows.length)()
      keep(() => 1)
    }`),
  keeps('the executor of a promise', `
    async function run() {
      const rows = payload()
      await new Promise((resolve) => resolve(rows.length))
      keep(() => 1)
    }`),
  frees('made inside an executor, the value outside and captured by none', `
    async function run() {
      const rows = payload()
      rows.sort()
      await new Promise((resolve) => { keep(() => 'pong'); resolve() })
    }`),
  keeps('a value declared with var', `
    function run() {
      var rows = payload()
      ;[1].forEach(() => rows.length)
      keep(() => 1)
    }`),
  keeps('a value declared with let', `
    function run() {
      let rows
      rows = payload()
      ;[1].forEach(() => rows.length)
      keep(() => 1)
    }`),
  keeps('one handler of a set, where another reads the value', `
    function run() {
      const rows = payload()
      const handlers = { export: () => rows, ping: () => 'pong' }
      keep(handlers.ping)
    }`),
  keeps('a method of an object literal', `
    function run() {
      const rows = payload()
      const size = () => rows.length
      size()
      keep({ ping() { return 'pong' } })
    }`),
  keeps('a getter that reads nothing', `
    function run() {
      const rows = payload()
      const size = () => rows.length
      size()
      keep({ get name() { return 'n' } })
    }`),
  keeps('a function declaration that is kept itself', `
    function run() {
      const rows = payload()
      function total(depth) { return depth ? total(depth - 1) : rows.length }
      keep(total)
    }`),
  keeps('an immediately called function that reads the variable', `
    function run() {
      const rows = payload()
      const count = (() => rows.length)()
      keep(() => count)
    }`),
  frees('an immediately called function that is given the value', `
    function run() {
      const rows = payload()
      const count = ((list) => list.length)(rows)
      keep(() => count)
    }`),
  frees('a value inside an immediately called function', `
    function run() {
      const count = (() => {
        const rows = payload()
        return [1].map(() => rows.length)[0]
      })()
      keep(() => count)
    }`),
  frees('a helper does the work', `
    function total(rows) { return [1].map(() => rows.length)[0] }
    function run() {
      const rows = payload()
      const sum = total(rows)
      keep(() => sum)
    }`),
  frees('a factory at module level makes the closure', `
    function makeLabel(id) { return () => 'row ' + id }
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      keep(makeLabel(rows.length))
    }`),
  keeps('a factory at module level that is given the value', `
    function makeReader(list) { return () => list[0] }
    function run() {
      const rows = payload()
      keep(makeReader(rows))
    }`),
  keeps('a factory whose parameter another closure reads', `
    function makePair(list) {
      const first = () => list[0]
      const ping = () => 'pong'
      return { first, ping }
    }
    function run() {
      keep(makePair(payload()).ping)
    }`),
  frees('the module keeps one value for all', `
    const table = payload()
    function run() {
      keep(() => table.length)
    }`),
  frees('a WeakRef is captured', `
    function run() {
      const rows = payload()
      const weak = new WeakRef(rows)
      keep(() => weak.deref())
    }`),
  keeps('a WeakRef beside a sibling that reads the value', `
    function run() {
      const rows = payload()
      const weak = new WeakRef(rows)
      const size = () => rows.length
      size()
      keep(() => weak.deref())
    }`),
  keeps('the middle function mentions the value, the inner one nothing', `
    function run() {
      const rows = payload()
      function middle() {
        const count = rows.length
        keep(() => count)
      }
      middle()
    }`),
  keeps('two levels down without anything of its own', `
    function run() {
      const rows = payload()
      const size = () => rows.length
      size()
      const middle = () => () => 'pong'
      keep(middle())
    }`),
  keeps('through a middle function with a context of its own', `
    function run() {
      const rows = payload()
      const size = () => rows.length
      size()
      const middle = (step) => () => step
      keep(middle(2))
    }`),
  frees('nested functions, the value read by the outermost only', `
    function run() {
      const rows = payload()
      const count = rows.length
      const middle = () => { const twice = count * 2; return () => twice }
      keep(middle())
    }`),
  keeps('a resolver given to a helper, with the value in its callback', `
    function withHandler(use) { const handler = () => 'h'; use(handler) }
    function run() {
      const rows = payload()
      withHandler((handler) => { rows.push(handler); keep(() => 1) })
    }`),
  frees('a callback parameter that no inner function reads', `
    function withRows(use) { use(payload()) }
    function run() {
      withRows((rows) => { const n = rows.length; keep(() => n) })
    }`),
  keeps('a callback parameter that an inner function reads', `
    function withRows(use) { use(payload()) }
    function run() {
      withRows((rows) => { keep(() => rows.length) })
    }`),
]

import { type Case, frees, freesSloppy, keeps, keepsSloppy } from './case.js'

/** Where a simpler model of scopes goes wrong. */
export const corners: readonly Case[] = [
  keeps('a second local of a waiting function', `
    async function run() {
      const id = 1
      const rows = payload()
      await new Promise((resolve) => keep(resolve))
      return id + rows.length
    }`),
  keeps('a closure as default inside a pattern', `
    function run() {
      const rows = payload()
      const { size = () => rows.length } = {}
      size()
      keep(() => 1)
    }`),
  keeps('a closure in the heritage of a class', `
    function mixin(make) { make(); return Object }
    function run() {
      const rows = payload()
      class View extends mixin(() => rows.length) {}
      keep(() => View.name)
    }`),
  keeps('a closure in a computed key', `
    function run() {
      const rows = payload()
      const o = { [(() => rows.length)()]: 1 }
      keep(() => o)
    }`),
  keeps('a closure in a template', `
    function run() {
      const rows = payload()
      const text = \`\${[1].map(() => rows.length)}\`
      keep(() => text)
    }`),
  keeps('a generator method reads the value', `
    function run() {
      const rows = payload()
      const source = { *[Symbol.iterator]() { yield* rows } }
      keep(() => 1)
      return source
    }`),
  keeps('a getter of a class reads the value', `
    function run() {
      const rows = payload()
      class View { get size() { return rows.length } ping() { return 1 } }
      keep(new View().ping)
    }`),
  frees('a local of a static block', `
    function run() {
      class View {
        static { const rows = payload(); [1].forEach(() => rows.length) }
        static ping = () => 1
      }
      keep(View.ping)
    }`),
  keeps('a local of a static block, kept in the same block', `
    function run() {
      class View {
        static { const rows = payload(); [1].forEach(() => rows.length); keep(() => 1) }
      }
      return View
    }`),
  frees('a var of a static block', `
    function run() {
      class View {
        static { var rows = payload(); [1].forEach(() => rows.length) }
        static { keep(() => 1) }
      }
      return View
    }`),
  keeps('static fields share one scope', `
    function run() {
      class View {
        static rows = payload()
        static me = () => this
        static ping = () => 1
      }
      keep(View.ping)
    }`),
  keeps('a static block and a static field share this', `
    function run() {
      class View {
        static rows = payload()
        static { [1].forEach(() => this) }
        static ping = () => 1
      }
      keep(View.ping)
    }`),
  keeps('a static method that uses super holds its class', `
    function run() {
      class View {
        static rows = payload()
        static text() { return super.toString() }
      }
      keep(View.text)
    }`),
  keeps('a class inside a field initialiser', `
    class View {
      rows = payload()
      Row = class { owner = () => 1 }
      me = () => this
    }
    function run() { keep(new View().Row) }`),
  keeps('the parameter of a setter in a class', `
    class Box { set rows(value) { keep(() => value) } }
    function run() {
      const box = new Box()
      box.rows = payload()
    }`),
  keeps('for-await over a list', `
    async function run() {
      for await (const item of [{ id: 1, rows: payload() }]) keep(() => item.id)
    }`),
  keeps('var in the head of a loop', `
    function run() {
      for (var i = 0, rows = payload(); i < 1; i++) [1].forEach(() => rows.length)
      keep(() => 1)
    }`),
  frees('a closure of one turn does not hold what another turn made', `
    function run() {
      for (const turn of [0, 1]) {
        if (turn === 0) { const rows = payload(); [1].forEach(() => rows.length) }
        const label = turn
        if (turn === 1) keep(() => label)
      }
    }`),
  keeps('a catch inside a catch', `
    function run() {
      try {
        throw { rows: payload() }
      } catch (outer) {
        try {
          throw new Error('inner')
        } catch {
          keep(() => 1)
        }
      }
    }`),
  keeps('a closure as default of a catch pattern', `
    function run() {
      try {
        throw { rows: payload() }
      } catch ({ id = () => 1 }) {
        keep(id)
      }
    }`),
  frees('a function made in the try block', `
    function run() {
      let ping
      try {
        ping = () => 1
        throw { rows: payload() }
      } catch (error) {
        String(error.code)
      }
      keep(ping)
    }`),
  keeps('a function declared in the switch', `
    function run() {
      switch (1) {
        case 1:
          let rows = payload()
          function size() { return rows.length }
          size()
          keep(() => 1)
      }
    }`),
  keepsSloppy('eval by a parameter of that name', `
    function watch(eval, rows) {
      rows.sort()
      eval('1')
      keep(() => 1)
    }
    function run() { watch(String, payload()) }`),
  keepsSloppy('eval in a default value', `
    function watch(rows, n = eval('1')) {
      rows.sort()
      keep(() => n)
    }
    function run() { watch(payload()) }`),
  frees('eval in a default value does not see the body', `
    function watch(n = eval('1')) {
      const rows = payload()
      rows.sort()
      keep(() => n)
    }
    function run() { watch() }`),
  keepsSloppy('a closure inside with, the variable read by the closure', `
    function run() {
      const rows = payload()
      with ({ id: 1 }) keep(() => rows)
    }`),
  keepsSloppy('arguments mentioned only by typeof', `
    function watch(rows) {
      if (typeof arguments === 'object') keep(() => 1)
    }
    function run() { watch(payload()) }`),
  freesSloppy('arguments of a nested plain function', `
    function watch(rows) {
      const count = function () { return arguments.length }
      count(rows)
      keep(() => 1)
    }
    function run() { watch(payload()) }`),
  keepsSloppy('arguments in an arrow ties the parameters too', `
    function watch(id, rows) {
      const count = () => arguments.length
      count()
      keep(() => 1)
    }
    function run() { watch(1, payload()) }`),
  keepsSloppy('a parameter written through arguments', `
    function watch(rows) {
      arguments[0].sort()
      keep(() => 1)
    }
    function run() { watch(payload()) }`),
  keeps('an async arrow that has not finished', `
    function run() {
      const rows = payload()
      const later = async () => { await null; return rows.length }
      later()
      keep(() => 1)
    }`),
  keeps('a named function expression that reads the value', `
    function run() {
      const rows = payload()
      const walk = function step(i) { return i ? step(i - 1) : rows }
      keep(walk)
    }`),
  keeps('an accessor defined on an object', `
    function run() {
      const rows = payload()
      const view = {}
      Object.defineProperty(view, 'size', { get: () => rows.length })
      keep(() => view.size)
    }`),
  keeps('a proxy whose handler reads the value', `
    function run() {
      const rows = payload()
      keep(new Proxy({}, { get: (_, key) => rows[key] }))
    }`),
  keeps('a closure put into a list by another function', `
    function collect(list, add) { list.push(add) }
    function run() {
      const rows = payload()
      collect([], () => rows)
      keep(() => 1)
    }`),
  frees('two functions side by side share nothing', `
    function run() {
      const first = () => { const rows = payload(); return [1].map(() => rows.length)[0] }
      const second = () => { keep(() => 1) }
      first()
      second()
    }`),
  frees('a value of an arrow with an expression body', `
    function run() {
      const size = (rows) => [1].map(() => rows.length)[0]
      const n = size(payload())
      keep(() => n)
    }`),
  keeps('an async generator at a yield', `
    async function* pages() { const rows = payload(); yield 1; yield rows.length }
    async function run() {
      const it = pages()
      await it.next()
      keep(it)
    }`),
  keeps('a promise kept in a variable, awaited later', `
    async function run() {
      const rows = payload()
      const opened = new Promise((resolve) => keep(resolve))
      await opened
      return rows.length
    }`),
  frees('emptied between two awaits', `
    async function run() {
      let rows = payload()
      await null
      rows.sort()
      rows = null
      await new Promise((resolve) => keep(resolve))
    }`),
]

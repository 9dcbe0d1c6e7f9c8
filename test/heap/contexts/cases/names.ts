import { type Case, frees, freesSloppy, keeps, keepsSloppy } from './case.js'

const sibling = (text: string): string => `
    function run() {
      const rows = payload()
      const first = rows[0]
      keep(${text})
    }`

/** What counts as a mention, and what only looks like one. */
export const names: readonly Case[] = [
  keeps('typeof', sibling('() => typeof rows')),
  keeps('void', sibling('() => void rows')),
  keeps('a shorthand property', sibling('() => ({ rows })')),
  keeps('a property value', sibling('() => ({ data: rows })')),
  keeps('dead code', sibling('() => { if (false) rows }')),
  keeps('a tagged template', sibling('() => String.raw`${rows.length}`')),
  keeps('a default value of its parameter', sibling('(list = rows) => list')),
  keeps('an optional chain', sibling('() => rows?.length')),
  keeps('a spread', sibling('() => [...rows]')),
  frees('a property of that name', sibling('() => ({ rows: 1 })')),
  frees('a member of that name', sibling('(o) => o.rows')),
  frees('a method of that name', sibling('() => ({ rows() { return 1 } })')),
  frees('a label of that name', sibling('() => { rows: for (;;) break rows }')),
  frees('a parameter of that name', sibling('(rows) => rows')),
  frees('a const of that name', sibling('() => { const rows = 1; return rows }')),
  frees('a hoisted var of that name', sibling('() => { rows = 1; if (false) { var rows }; return rows }')),
  frees('a function of that name', sibling('() => { return rows(); function rows() { return 1 } }')),
  frees('a class of that name', sibling('() => { class rows {} return rows }')),
  frees('a catch parameter of that name', sibling('() => { try { JSON.parse("{") } catch (rows) { return rows } }')),
  frees('a template evaluated before', `
    function run() {
      const rows = payload()
      const text = \`\${rows.length} rows\`
      keep(() => text)
    }`),
  frees('an object whose value was computed before', `
    function run() {
      const rows = payload()
      const stats = { count: rows.length, first: rows[0] }
      keep(() => stats)
    }`),
  keeps('an object that has the value itself', `
    function run() {
      const rows = payload()
      const stats = { count: rows.length, rows }
      keep(() => stats.count)
    }`),
  keeps('an assignment alone', `
    function run() {
      let rows = payload()
      rows.sort()
      keep(() => { rows = [] })
    }`),
  keeps('a destructuring assignment alone', `
    function run() {
      let rows = payload()
      rows.sort()
      keep((o) => { ({ rows } = o) })
    }`),
  keepsSloppy('delete', `
    function run() {
      var rows = payload()
      keep(() => delete rows)
    }`),
  frees('the name of a function expression', `
    function run() {
      const rows = payload()
      rows.sort()
      keep(function rows() { return rows })
    }`),
  frees('a computed key of a class', `
    function run() {
      const rows = payload()
      class Row { [rows.length]() { return 1 } }
      keep(new Row())
    }`),
  keeps('a field initialiser of a class', `
    function run() {
      const rows = payload()
      class Row { size = rows.length }
      new Row()
      keep(() => 1)
    }`),
  keeps('a static field of a class', `
    function run() {
      const rows = payload()
      class Row { static size = rows.length }
      String(Row)
      keep(() => 1)
    }`),
  keeps('a static block of a class', `
    function run() {
      const rows = payload()
      class Row { static { rows.sort() } }
      String(Row)
      keep(() => 1)
    }`),
  frees('the heritage of a class', `
    function run() {
      const rows = payload()
      class Row extends (rows.length ? Array : Map) {}
      keep(() => Row.name)
    }`),
  frees('a decoy: a global of that name is read through globalThis', sibling('() => globalThis.rows')),
  keepsSloppy('eval in the kept closure', sibling('(code) => eval(code)')),
  keeps('eval in the kept closure, strict', sibling('(code) => eval(code)')),
  keeps('eval in a sibling', `
    function run() {
      const rows = payload()
      rows.sort()
      const calculate = (code) => eval(code)
      calculate('1')
      keep(() => 1)
    }`),
  keeps('eval in the function itself', `
    function run() {
      const rows = payload()
      rows.sort()
      eval('1')
      keep(() => 1)
    }`),
  keepsSloppy('eval in an inner block', `
    function run(code) {
      const rows = payload()
      rows.sort()
      if (code) { eval(code) }
      keep(() => 1)
    }`),
  keepsSloppy('eval keeps arguments', `
    function watch() {
      keep(() => eval('1'))
    }
    function run() { watch(payload()) }`),
  keeps('eval keeps this', `
    class View {
      constructor() { this.rows = payload() }
      open() { keep(() => eval('1')) }
    }
    function run() { new View().open() }`),
  frees('indirect eval', sibling('(code) => (0, eval)(code)')),
  frees('optional eval', sibling('(code) => eval?.(code)')),
  frees('new Function', sibling('(code) => new Function(code)')),
  frees('a debugger statement', sibling('() => { debugger }')),
  frees('eval in another function', `
    function calculate(code) { return eval(code) }
    function run() {
      const rows = payload()
      calculate('1 + ' + rows.length)
      keep(() => 1)
    }`),
  keepsSloppy('the object of a with statement', `
    function run() {
      with ({ id: 1, rows: payload() }) keep(() => 1)
    }`),
  keepsSloppy('a variable named in a with statement', `
    function run() {
      const rows = payload()
      with ({ id: 1 }) { rows.length; keep(() => 1) }
    }`),
  freesSloppy('a variable not named in a with statement', `
    function run() {
      const rows = payload()
      rows.sort()
      with ({ id: 1 }) keep(() => 1)
    }`),
  freesSloppy('after the with statement', `
    function run() {
      with ({ id: 1, rows: payload() }) { id }
      keep(() => 1)
    }`),
]

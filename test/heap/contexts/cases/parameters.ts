import { type Case, frees, freesSloppy, keeps, keepsSloppy } from './case.js'

/** Parameters, defaults, rest, destructuring and `arguments`. */
export const parameters: readonly Case[] = [
  keeps('a parameter that a sibling reads', `
    function watch(rows) {
      ;[1].forEach(() => rows.length)
      keep(() => 1)
    }
    function run() { watch(payload()) }`),
  frees('a parameter that no function reads', `
    function watch(rows) {
      const n = rows.length
      keep(() => n)
    }
    function run() { watch(payload()) }`),
  keeps('an object of which the closure reads one field', `
    function watch(request) { keep(() => request.id) }
    function run() { watch({ id: 1, body: payload() }) }`),
  frees('the field taken before', `
    function watch(request) {
      const { id } = request
      keep(() => id)
    }
    function run() { watch({ id: 1, body: payload() }) }`),
  frees('a destructured parameter, only the id captured', `
    function watch({ id, body }) {
      body.sort()
      keep(() => id)
    }
    function run() { watch({ id: 1, body: payload() }) }`),
  keeps('a destructured parameter, the large one read by a sibling', `
    function watch({ id, body }) {
      ;[1].forEach(() => body.length)
      keep(() => id)
    }
    function run() { watch({ id: 1, body: payload() }) }`),
  frees('a nested pattern, only a number captured', `
    function watch({ meta: { id }, body }) {
      body.sort()
      keep(() => id)
    }
    function run() { watch({ meta: { id: 1 }, body: payload() }) }`),
  keeps('the rest of a pattern', `
    function watch({ id, ...others }) { keep(() => others) }
    function run() { watch({ id: 1, body: payload() }) }`),
  frees('the rest of a pattern without the large field', `
    function watch({ body, ...others }) {
      body.sort()
      keep(() => others)
    }
    function run() { watch({ id: 1, body: payload() }) }`),
  keeps('rest parameters', `
    function watch(...all) { keep(() => all.length) }
    function run() { watch(1, payload()) }`),
  frees('rest parameters, only a small one taken out', `
    function watch(...all) {
      const [id] = all
      keep(() => id)
    }
    function run() { watch(1, payload()) }`),
  frees('the large argument before the rest parameters', `
    function watch(rows, ...names) { keep(() => names) }
    function run() { watch(payload(), 'a', 'b') }`),
  frees('an array pattern with one name', `
    function watch([first]) { keep(() => first) }
    function run() { watch(payload()) }`),
  frees('a default value that reads another parameter', `
    function watch(rows, size = rows.length) { keep(() => size) }
    function run() { watch(payload()) }`),
  keeps('a closure as default value, another kept in the body', `
    function watch(rows, size = () => rows.length) {
      size()
      keep(() => 1)
    }
    function run() { watch(payload()) }`),
  frees('a closure as default value does not see the body', `
    function watch(ping = () => 'pong') {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      keep(ping)
    }
    function run() { watch() }`),
  frees('an extra argument without a parameter', `
    function watch(id) { keep(() => id) }
    function run() { watch(1, payload()) }`),
  keepsSloppy('arguments in sloppy code ties all parameters', `
    function watch(id, rows) {
      const n = arguments.length
      keep(() => id + n)
    }
    function run() { watch(1, payload()) }`),
  keepsSloppy('arguments in sloppy code, the closure reads a local only', `
    function watch(id, rows) {
      const n = arguments.length
      keep(() => n)
    }
    function run() { watch(1, payload()) }`),
  keepsSloppy('arguments in sloppy code, the closure mentions nothing', `
    function watch(rows) {
      if (arguments.length) keep(() => 'pong')
    }
    function run() { watch(payload()) }`),
  frees('arguments in strict code', `
    function watch(id, rows) {
      const n = arguments.length
      keep(() => id + n)
    }
    function run() { watch(1, payload()) }`),
  freesSloppy('arguments beside a default value', `
    function watch(id, rows = null) {
      const n = arguments.length
      keep(() => id + n)
    }
    function run() { watch(1, payload()) }`),
  freesSloppy('arguments beside rest parameters', `
    function watch(rows, ...others) {
      const n = arguments.length
      keep(() => n)
    }
    function run() { watch(payload(), 1) }`),
  freesSloppy('arguments in a function with a directive of its own', `
    function watch(rows) {
      'use strict'
      const n = arguments.length
      keep(() => n)
    }
    function run() { watch(payload()) }`),
  keeps('an arrow that reads arguments', `
    function watch(id) { keep(() => arguments.length) }
    function run() { watch(1, payload()) }`),
  keeps('a sibling arrow that reads arguments', `
    function watch() {
      const last = () => arguments[1]
      last()
      keep(() => 1)
    }
    function run() { watch(1, payload()) }`),
  frees('arguments of an inner function are its own', `
    function watch(rows) {
      const n = rows.length
      keep(function () { return arguments.length + n })
    }
    function run() { watch(payload()) }`),
  freesSloppy('arguments by another name in the same function', `
    function watch(rows, arguments) {
      const n = arguments.length
      keep(() => n)
    }
    function run() { watch(payload(), 'ab') }`),
  frees('a parameter that is emptied', `
    function watch(rows) {
      ;[1].forEach(() => rows.length)
      keep(() => 1)
      rows = null
    }
    function run() { watch(payload()) }`),
  keeps('a setter keeps what it is given', `
    function run() {
      const box = {
        set rows(value) { keep(() => value) },
      }
      box.rows = payload()
    }`),
]

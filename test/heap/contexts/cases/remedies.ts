import { type Case, frees, keeps } from './case.js'

/** What releases a captured value, and what only seems to. */
export const remedies: readonly Case[] = [
  frees('emptied at the end', `
    function run() {
      let rows = payload()
      ;[1].forEach(() => rows.length)
      keep(() => 1)
      rows = null
    }`),
  frees('emptied before the closure is made', `
    function run() {
      let rows = payload()
      const count = [1].map(() => rows.length)[0]
      rows = undefined
      keep(() => count)
    }`),
  frees('replaced by something small', `
    function run() {
      let data = payload()
      data = data.length
      keep(() => data)
    }`),
  frees('emptied in finally', `
    function run() {
      let rows = payload()
      try {
        ;[1].forEach(() => rows.length)
        keep(() => 1)
      } finally {
        rows = null
      }
    }`),
  frees('emptied with the comma of a declaration', `
    function run() {
      let rows = payload(), count
      count = [1].map(() => rows.length)[0], rows = null
      keep(() => count)
    }`),
  keeps('emptied in one branch that is not taken', `
    function run(done) {
      let rows = payload()
      ;[1].forEach(() => rows.length)
      keep(() => 1)
      if (done) rows = null
    }`),
  keeps('emptied after a return that is taken', `
    function run(more) {
      let rows = payload()
      ;[1].forEach(() => rows.length)
      keep(() => 1)
      if (!more) return
      rows = null
    }`),
  keeps('emptied and filled again', `
    function run() {
      let rows = payload()
      ;[1].forEach(() => rows.length)
      rows = null
      rows = payload()
      keep(() => 1)
    }`),
  keeps('emptied, while another name has the value', `
    function run() {
      let rows = payload()
      const copy = rows
      rows = null
      keep(() => copy[0])
    }`),
  frees('the closure empties it when it runs', `
    function run() {
      let rows = payload()
      const once = () => { const n = rows?.length; rows = null; return n }
      once()
      keep(once)
    }`),
  frees('the large property deleted', `
    function run() {
      const request = { id: 1, body: payload() }
      delete request.body
      keep(() => request.id)
    }`),
  frees('the large property emptied', `
    function run() {
      const request = { id: 1, body: payload() }
      keep(() => request.id)
      request.body = null
    }`),
  keeps('the large property added later', `
    function run() {
      const request = { id: 1 }
      request.body = payload()
      keep(() => request.id)
    }`),
  keeps('pushed to a captured list', `
    function run() {
      const list = []
      list.push(payload())
      keep(() => list.length)
    }`),
  keeps('set in a captured map', `
    function run() {
      const byId = new Map()
      byId.set(1, payload())
      keep(() => byId.size)
    }`),
  frees('a key of a captured weak map', `
    function run() {
      const notes = new WeakMap()
      notes.set(payload(), 'n')
      keep(() => notes)
    }`),
  keeps('an alias of a property', `
    function run() {
      const request = { id: 1, body: payload() }
      const { body } = request
      keep(() => body[0])
    }`),
  frees('a copy of the first element', `
    function run() {
      const rows = payload()
      const [first] = rows
      keep(() => first)
    }`),
  keeps('a conditional value', `
    function run(none) {
      const rows = none ? [] : payload()
      keep(() => rows)
    }`),
  keeps('a default by ??', `
    function run(given) {
      const rows = given ?? payload()
      keep(() => rows)
    }`),
  keeps('the result of a local function', `
    function load() { const rows = payload(); return rows }
    function run() {
      const rows = load()
      keep(() => rows[0])
    }`),
  frees('a number that a local function computes', `
    function count() { const rows = payload(); return rows.length }
    function run() {
      const n = count()
      keep(() => n)
    }`),
  keeps('awaited', `
    async function load() { return payload() }
    async function run() {
      const rows = await load()
      keep(() => rows[0])
    }`),
  keeps('spread into another object', `
    function run() {
      const request = { id: 1, body: payload() }
      const copy = { ...request, at: 1 }
      keep(() => copy.at)
    }`),
]

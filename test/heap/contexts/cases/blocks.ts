import { type Case, frees, keeps, keepsSloppy } from './case.js'

/** Blocks, loops, switch and try: where one context ends and another begins. */
export const blocks: readonly Case[] = [
  frees('a block of its own', `
    function run() {
      let count
      {
        const rows = payload()
        count = [1].map(() => rows.length)[0]
      }
      keep(() => count)
    }`),
  keeps('var leaves its block', `
    function run() {
      let count
      {
        var rows = payload()
        count = [1].map(() => rows.length)[0]
      }
      keep(() => count)
    }`),
  keeps('kept inside the same block', `
    function run() {
      {
        const rows = payload()
        const count = [1].map(() => rows.length)[0]
        keep(() => count)
      }
    }`),
  keeps('kept in an inner block, the value outside', `
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      {
        const id = 7
        keep(() => id)
      }
    }`),
  frees('the branch of an if, kept in the other', `
    function run() {
      for (const flag of [true, false]) {
        if (flag) {
          const rows = payload()
          ;[1].forEach(() => rows.length)
        } else {
          keep(() => 'else')
        }
      }
    }`),
  frees('the body of a loop, kept after it', `
    function run() {
      let sum = 0
      for (let i = 0; i < 1; i++) {
        const rows = payload()
        ;[1].forEach(() => { sum += rows.length })
      }
      keep(() => sum)
    }`),
  frees('a while body, kept after it', `
    function run() {
      let turns = 1
      while (turns--) {
        const rows = payload()
        ;[1].forEach(() => rows.length)
      }
      keep(() => turns)
    }`),
  keeps('the head of a for-let, read by a sibling', `
    function run() {
      for (let i = 0, rows = payload(); i < 1; i++) {
        ;[1].forEach(() => rows.length)
        keep(() => i)
      }
    }`),
  keeps('the head of a for-let, read by the closure in the body', `
    function run() {
      for (let rows = payload(), i = 0; i < 1; i++) keep(() => rows)
    }`),
  frees('the head of a for-let, read by no function', `
    function run() {
      for (let i = 0, rows = payload(); i < rows.length && i < 1; i++) keep(() => i)
    }`),
  keeps('an iteration has its own copy: emptying the next does not help', `
    function run() {
      for (let i = 0, rows = payload(); i < 1; i++, rows = null) keep(() => rows)
    }`),
  frees('the head of a for-let, kept after the loop', `
    function run() {
      let sum = 0
      for (let i = 0, rows = payload(); i < 1; i++) [1].forEach(() => { sum += rows.length })
      keep(() => sum)
    }`),
  frees('an item of a for-of, only its id captured', `
    function run() {
      for (const item of [{ id: 1, rows: payload() }]) {
        const id = item.id
        keep(() => id)
      }
    }`),
  keeps('an item of a for-of, read by a sibling in the body', `
    function run() {
      for (const item of [{ id: 1, rows: payload() }]) {
        const { id } = item
        ;[1].forEach(() => item.rows)
        keep(() => id)
      }
    }`),
  keeps('an item of a for-of, read by the closure', `
    function run() {
      for (const item of [{ id: 1, rows: payload() }]) keep(() => item.id)
    }`),
  frees('the list of a for-of is not held by the loop', `
    function run() {
      const list = [payload()]
      for (const item of list) {
        const n = item.length
        keep(() => n)
      }
    }`),
  frees('a destructured item, only its id captured', `
    function run() {
      for (const { id, rows } of [{ id: 1, rows: payload() }]) {
        rows.sort()
        keep(() => id)
      }
    }`),
  keeps('a for-in key and a table read by a sibling', `
    function run() {
      const table = { rows: payload() }
      for (const key in table) {
        ;[1].forEach(() => table[key])
        keep(() => 1)
      }
    }`),
  keeps('two cases of a switch are one scope', `
    function run() {
      for (const step of ['load', 'watch'].slice(0, 1)) {
        switch (step) {
          case 'load':
            const rows = payload()
            ;[1].forEach(() => rows.length)
            keep(() => step)
            break
          case 'watch':
            keep(() => 1)
        }
      }
    }`),
  frees('a case in braces', `
    function run() {
      switch ('load') {
        case 'load': {
          const rows = payload()
          ;[1].forEach(() => rows.length)
        }
        default:
          keep(() => 'done')
      }
    }`),
  frees('after the switch', `
    function run() {
      switch ('load') {
        case 'load':
          const rows = payload()
          ;[1].forEach(() => rows.length)
      }
      keep(() => 'done')
    }`),
  keeps('a catch parameter that a sibling reads', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        ;[1].forEach(() => error.code)
        keep(() => 'failed')
      }
    }`),
  keeps('a catch parameter that nobody captures', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        const code = error.code
        keep(() => code)
      }
    }`),
  keeps('a closure in a catch block that mentions nothing', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        String(error.code)
        keep(() => 'retry')
      }
    }`),
  keeps('a destructured catch parameter holds the whole', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch ({ code }) {
        keep(() => code)
      }
    }`),
  keeps('a closure two blocks inside a catch', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        if (error.code) {
          const wait = 10
          keep(() => wait)
        }
      }
    }`),
  frees('a catch without a parameter', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch {
        keep(() => 'retry')
      }
    }`),
  frees('a catch parameter that is emptied', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        const { code } = error
        keep(() => code)
        error = null
      }
    }`),
  frees('after the try statement', `
    function run() {
      let code
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        code = [error].map((e) => e.code)[0]
        ;[1].forEach(() => error.code)
      }
      keep(() => code)
    }`),
  frees('in the finally block', `
    function run() {
      try {
        throw { code: 1, rows: payload() }
      } catch (error) {
        String(error.code)
      } finally {
        keep(() => 'done')
      }
    }`),
  frees('the parameter of a catch callback is an ordinary one', `
    async function run() {
      await Promise.reject({ code: 1, rows: payload() }).catch((error) => {
        const { code } = error
        keep(() => code)
      })
    }`),
  frees('a value inside the try block, kept in the catch', `
    function run() {
      try {
        const rows = payload()
        ;[1].forEach(() => rows.length)
        throw new TypeError('bad')
      } catch {
        keep(() => 'retry')
      }
    }`),
  keepsSloppy('a function declared in a block, kept by name', `
    function run() {
      {
        const rows = payload()
        ;[1].forEach(() => rows.length)
        function ping() { return 'pong' }
        keep(ping)
      }
    }`),
  keeps('a labelled block is a block like any other', `
    function run() {
      out: {
        const rows = payload()
        ;[1].forEach(() => rows.length)
        keep(() => 1)
        break out
      }
    }`),
]

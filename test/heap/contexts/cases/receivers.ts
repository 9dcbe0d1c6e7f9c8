import { type Case, frees, keeps } from './case.js'

const view = (members: string): string => `
    class View {
      constructor() { this.rows = payload(); this.id = 1 }
      ${members}
    }
    function run() { new View().open() }`

/** `this`, `super`, classes, methods and bound functions. */
export const receivers: readonly Case[] = [
  keeps('an arrow that uses this', view('open() { keep(() => this.id) }')),
  frees('an arrow without this', view('open() { keep(() => 1) }')),
  frees('a field taken before', view('open() { const { id } = this; keep(() => id) }')),
  keeps('a sibling arrow uses this', view('open() { const { id } = this; [1].forEach(() => this.rows); keep(() => id) }')),
  keeps('an arrow two levels deep uses this', view('open() { keep(() => () => this.id) }')),
  frees('a function has a this of its own', view('open() { keep(function () { return this }) }')),
  frees('a function in between has a this of its own', view('open() { keep(() => function () { return this }) }')),
  keeps('self, captured', view('open() { const self = this; keep(function () { return self.id }) }')),
  keeps('the default of a parameter uses this', view('open() { keep((id = this.id) => id) }')),
  frees('a method without its instance', view('load() { return this.rows } open() { keep(this.load) }')),
  keeps('a method bound to its instance', view('load() { return this.rows } open() { keep(this.load.bind(this)) }')),
  frees('a private method without its instance', view('#load() { return this.rows } open() { keep(this.#load) }')),
  keeps('an arrow that calls a private method', view('#load() { return 1 } open() { keep(() => this.#load()) }')),
  keeps('new.target beside this', view('open() { [1].forEach(() => this); keep(() => new.target) }')),
  frees('new.target alone', view('open() { keep(() => new.target) }')),
  frees('a computed key uses this of the method around', view('open() { const o = { [this.id]() { return 1 } }; keep(o[1]) }')),
  keeps('a field that holds an arrow with this', view('load = () => this.rows\n open() { keep(this.load) }')),
  frees('a field that holds an arrow without this', view('ping = () => 1\n open() { keep(this.ping) }')),
  keeps('fields share one scope: another field uses this', view('ping = () => 1\n load = () => this.rows\n open() { keep(this.ping) }')),
  frees('a field reads this, but in no arrow', view('first = this.id\n ping = () => 1\n open() { keep(this.ping) }')),
  frees('static fields have a scope of their own', view('ping = () => 1\n static me = () => this\n open() { keep(this.ping) }')),
  keeps('an arrow in a constructor uses this', `
    class View {
      constructor() {
        this.rows = payload()
        this.load = () => this.rows
        this.ping = () => 1
      }
    }
    function run() { keep(new View().ping) }`),
  frees('no arrow in a constructor uses this', `
    class View {
      constructor() {
        this.rows = payload()
        this.ping = () => 1
      }
    }
    function run() { keep(new View().ping) }`),
  keeps('super in an arrow is this', `
    class Base { size() { return 1 } }
    class View extends Base {
      rows = payload()
      open() { keep(() => super.size()) }
    }
    function run() { new View().open() }`),
  keeps('the call of super in an arrow is this', `
    class Base {}
    class View extends Base {
      constructor() {
        const init = () => super()
        init()
        this.rows = payload()
        keep(() => 1)
      }
    }
    function run() { new View() }`),
  keeps('an instance', `
    class View { rows = payload() }
    function run() { keep(new View()) }`),
  keeps('a constructor parameter stored in a field', `
    class View { constructor(rows) { this.rows = rows } }
    function run() { keep(new View(payload())) }`),
  frees('a constructor parameter that is only read', `
    class View { constructor(rows) { this.size = rows.length } }
    function run() { keep(new View(payload())) }`),
  keeps('an instance of a class whose method reads a local', `
    function run() {
      const rows = payload()
      class Reader { read() { return rows } }
      keep(new Reader())
    }`),
  keeps('an instance of a local class beside a sibling that reads the local', `
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      class Reader { read() { return 1 } }
      keep(new Reader())
    }`),
  frees('an instance of a local class, the local captured by none', `
    function run() {
      const rows = payload()
      rows.sort()
      class Reader { read() { return 1 } }
      keep(new Reader())
    }`),
  keeps('a class expression, kept itself', `
    function run() {
      const rows = payload()
      keep(class { read() { return rows } })
    }`),
  keeps('the constructor of a local class reads a local', `
    function run() {
      const rows = payload()
      const Reader = class { constructor() { this.size = rows.length } }
      keep(new Reader())
    }`),
  keeps('a static field', `
    function run() {
      class Cache { static rows = payload() }
      keep(() => Cache.name)
    }`),
  keeps('a method whose sibling names the class with a static field', `
    function run() {
      class Cache {
        static rows = payload()
        size() { return Cache.rows.length }
        ping() { return 1 }
      }
      keep(new Cache().ping)
    }`),
  frees('a method of a literal without the literal', `
    function run() {
      const box = { rows: payload(), ping() { return 1 } }
      keep(box.ping)
    }`),
  keeps('a method that uses super holds its literal', `
    function run() {
      const box = { rows: payload(), text() { return super.toString() } }
      keep(box.text)
    }`),
  keeps('a method beside one that uses super', `
    function run() {
      const box = { rows: payload(), text() { return super.toString() }, ping() { return 1 } }
      keep(box.ping)
    }`),
  frees('an arrow beside a method that uses super', `
    function run() {
      const box = { rows: payload(), text() { return super.toString() }, ping: () => 1 }
      keep(box.ping)
    }`),
  keeps('a method after one that uses super, in a literal with a computed key', `
    function run() {
      const box = { text() { return () => super.toString() }, ['ping']() { return 1 }, rows: payload() }
      keep(box.ping)
    }`),
  keeps('a literal with the value', `
    function run() {
      keep({ rows: payload(), ping() { return 1 } })
    }`),
  keeps('a bound argument', `
    function show(rows) { return rows.length }
    function run() { keep(show.bind(null, payload())) }`),
  frees('a bound number', `
    function show(count) { return count }
    function run() {
      const rows = payload()
      keep(show.bind(null, rows.length))
    }`),
  keeps('a bound receiver', `
    function show() { return this.id }
    function run() {
      const view = { id: 1, rows: payload() }
      keep(show.bind(view))
    }`),
  keeps('an arrow bound to a receiver it cannot use', `
    const show = () => 1
    function run() { keep(show.bind(payload())) }`),
  frees('a bound module function next to a captured value', `
    function show(id) { return id }
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      keep(show.bind(null, 7))
    }`),
  keeps('a bound local function next to a captured value', `
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      const show = (id) => id
      keep(show.bind(null, 7))
    }`),
  frees('a module function by name', `
    function ping() { return 1 }
    function run() {
      const rows = payload()
      ;[1].forEach(() => rows.length)
      keep(ping)
    }`),
]

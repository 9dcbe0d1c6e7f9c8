import { describe, expect, it } from 'vitest'
import { ask, lifeText, verdictText } from '../harness/engine.js'
import { Lives } from '../../src/lifetime/lives.js'

/**
 * The release verdict of the first listener of a source (design 4.6, Appendix B), one row per thing that counts or
 * does not count as a release.
 */
type Row = readonly [name: string, source: string, expected: string]

const verdict = (source: string): string =>
  ask(source, ({ facts }) => verdictText(facts.releaseOf(facts.listeners()[0]!)))

/** A request that listens to an imported emitter. */
const request = (body: string): string =>
  `import { bus } from './bus.js'; app.get('/', async (req, res) => { const h = () => res.end(); ${body} })`

/** A class that listens to the process from its constructor. */
const instance = (members: string, add = `process.on('x', this.h)`): string =>
  `export class A { constructor(el) { this.el = el; ${add} } h = () => this.el; ${members} }`

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)('%s', (_, source, expected) => expect(verdict(source)).toBe(expected))
  })
}

// prettier-ignore
table('in the same function', [
  ['on the spot', request(`bus.on('x', h); bus.off('x', h)`), 'released by line 1'],
  ['never', request(`bus.on('x', h)`), 'never'],
  ['in finally', request(`bus.on('x', h); try { await f() } finally { bus.off('x', h) }`), 'released by line 1'],
  ['behind an await', request(`bus.on('x', h); await f(); bus.off('x', h)`), 'some paths likely: not on await 1'],
  ['behind an early return', request(`bus.on('x', h); if (req.y) return; bus.off('x', h)`), 'some paths likely: not on return 1'],
  ['behind a throw', request(`bus.on('x', h); if (req.y) throw e; bus.off('x', h)`), 'some paths likely: not on throw 1'],
  ['behind a call', request(`bus.on('x', h); g(); bus.off('x', h)`), 'some paths possible: not on call 1'],
  ['by a helper of this function', request(`bus.on('x', h); const off = () => bus.off('x', h); try { await f() } finally { off() }`), 'released by line 1'],
  ['in forEach over the same list', request(`ts.forEach((t) => bus.on(t, h)); try { await f() } finally { ts.forEach((t) => bus.off(t, h)) }`), 'released by line 1'],
])

// prettier-ignore
table('by identity', [
  ['removeListener of on', request(`bus.on('x', h); res.on('close', () => bus.removeListener('x', h))`), 'released by line 1'],
  ['every listener of the event', request(`bus.on('x', h); res.on('close', () => bus.removeAllListeners('x'))`), 'released by line 1'],
  ['every listener of the target', request(`bus.on('x', h); res.on('close', () => bus.removeAllListeners())`), 'released by line 1'],
  ['what may be the same target under another name', request(`bus.on('x', h); res.on('close', () => res.off('x', h))`), 'unknown: dynamic-name'],
  ['a local helper with parameters', `function off(t, n, f) { t.off(n, f) } ${request(`bus.on('x', h); res.on('close', () => off(bus, 'x', h))`)}`, 'released by line 1'],
  ['an alias of the target', request(`bus.on('x', h); const b = bus; res.on('close', () => b.off('x', h))`), 'released by line 1'],
  ['an event by const', request(`const X = 'x'; bus.on(X, h); res.on('close', () => bus.off('x', h))`), 'released by line 1'],
  ['capture on both sides', instance(`stop() { window.removeEventListener('x', this.h, { capture: true }) }`, `window.addEventListener('x', this.h, true)`), 'released by line 1'],
  ['capture on one side', instance(`stop() { window.removeEventListener('x', this.h) }`, `window.addEventListener('x', this.h, true)`), 'mismatched capture at line 1'],
  ['other options do not count', instance(`stop() { window.removeEventListener('x', this.h) }`, `window.addEventListener('x', this.h, { passive: true })`), 'released by line 1'],
])

// prettier-ignore
table('by events', [
  ['close is sure', request(`bus.on('x', h); res.on('close', () => bus.off('x', h))`), 'released by line 1'],
  ['exit of a child is sure', request(`const c = spawn('x'); bus.on('x', h); c.on('exit', () => bus.off('x', h))`), 'released by line 1'],
  ['finish comes on success', request(`bus.on('x', h); res.on('finish', () => bus.off('x', h))`), 'some paths possible: only on success'],
  ['error comes on failure', request(`bus.on('x', h); res.on('error', () => bus.off('x', h))`), 'some paths possible: only on failure'],
  ['finish and error together', request(`bus.on('x', h); res.on('finish', off); res.on('error', off); function off() { bus.off('x', h) }`), 'released by success and failure'],
  ['promise finally', request(`bus.on('x', h); work().finally(() => bus.off('x', h))`), 'released by line 1'],
  ['then', request(`bus.on('x', h); work().then(() => bus.off('x', h))`), 'some paths possible: only on success'],
  ['then, where catch does not', request(`bus.on('x', h); work().then(() => bus.off('x', h)).catch(() => {})`), 'some paths likely: only on success'],
  ['then and catch', request(`bus.on('x', h); const off = () => bus.off('x', h); work().then(off).catch(off)`), 'released by success and failure'],
  ['then(off, off)', request(`bus.on('x', h); const off = () => bus.off('x', h); work().then(off, off)`), 'released by success and failure'],
  ['a timer', request(`bus.on('x', h); setTimeout(() => bus.off('x', h), 9)`), 'released by line 1'],
  ['by the handler itself', request(`bus.on('x', function own() { bus.off('x', own); res.end() })`), 'some paths possible: only on self'],
  ['once', request(`bus.once('x', h)`), "some paths possible: only on 'x'"],
  ['once against a timeout', `import { bus } from './bus.js'; export const f = () => new Promise((resolve, reject) => { const t = setTimeout(reject, 9); bus.once('x', () => { clearTimeout(t); resolve() }) })`, "orphaned beside line 1"],
  ['once on a signal', `export function f(id, signal: AbortSignal) { signal.addEventListener('abort', () => log(id), { once: true }) }`, 'never'],
])

// prettier-ignore
table('by a teardown', [
  ['dispose', instance(`dispose() { process.off('x', this.h) }`), 'released by line 1'],
  ['Symbol.dispose', instance(`[Symbol.dispose]() { process.off('x', this.h) }`), 'released by line 1'],
  ['any method that removes it', instance(`halt() { process.off('x', this.h) }`), 'released by line 1'],
  ['stop of start', `export class A { constructor(el) { this.el = el } start() { process.on('x', this.h) } stop() { process.off('x', this.h) } h = () => this.el }`, 'released by line 1'],
  ['guarded by its own flag', instance(`dispose() { if (this.on) process.off('x', this.h) }`, `process.on('x', this.h); this.on = true`), 'released by line 1'],
  ['one that forgets it', instance(`dispose() { process.off('y', this.h) }`, `process.on('x', this.h); process.on('y', this.h)`), "never; dispose removes 'y' of the same target"],
  ['one that removes nothing', instance(`dispose() {}`), 'never; dispose removes nothing'],
  ['cleanup of an effect', `export function App() { useEffect(() => { window.addEventListener('x', f); return () => window.removeEventListener('x', f) }, []); return <p /> }`, 'released by line 1'],
  ['cleanup of an effect that forgets it', `export function App() { useEffect(() => { window.addEventListener('x', f); window.addEventListener('y', f); return () => window.removeEventListener('y', f) }, []); return <p /> }`, "never; the cleanup removes 'y' of the same target"],
  ['cleanup on one path of an effect', `export function App({ a }) { useEffect(() => { window.addEventListener('x', f); if (a) return; return () => window.removeEventListener('x', f) }, [a]); return <p /> }`, 'some paths likely: not on return 1'],
])

// prettier-ignore
table('by a signal', [
  ['aborted in finally', request(`const c = new AbortController(); window.addEventListener('x', h, { signal: c.signal }); try { await f() } finally { c.abort() }`), 'released by line 1'],
  ['aborted behind an await', request(`const c = new AbortController(); window.addEventListener('x', h, { signal: c.signal }); await f(); c.abort()`), 'some paths likely: not on await 1'],
  ['aborted by a teardown', instance(`#c = new AbortController(); dispose() { this.#c.abort() }`, `window.addEventListener('x', this.h, { signal: this.#c.signal })`), 'released by line 1'],
  ['never aborted', request(`const c = new AbortController(); window.addEventListener('x', h, { signal: c.signal })`), 'never; dead signal'],
  ["the caller's", `export function f(id, { signal }) { window.addEventListener('x', () => log(id), { signal }) }`, 'handed on to the owner of the signal'],
  ['a timeout', request(`window.addEventListener('x', h, { signal: AbortSignal.timeout(9) })`), 'handed on to the owner of the signal'],
  ['options that cannot be read', `export function f(id, o) { window.addEventListener('x', () => log(id), o) }`, 'unknown: syntax'],
])

// prettier-ignore
table('handed on', [
  ['a returned disposer', `export function f(id) { const h = () => log(id); process.on('x', h); return () => process.off('x', h) }`, 'handed on to other code of this file'],
  ['a disposer given to an unknown call', request(`bus.on('x', h); onCleanup2(() => bus.off('x', h))`), 'handed on to other code of this file'],
  ['a disposer in a list', `export class A { subs = []; constructor(el) { const h = () => el.f; process.on('x', h); this.subs.push(() => process.off('x', h)) } }`, 'handed on to other code of this file'],
  ['another function of the module', `const h = () => {}; export function start() { process.on('x', h) } export function stop() { process.off('x', h) }`, 'handed on to other code of this file'],
  ['a handle that goes on', request(`const sub = bus.on('x', h); keep(sub)`), 'handed on to the handle it returns'],
  ["the caller's function", `export function onX(f) { process.on('x', f) }`, 'handed on to the caller'],
])

describe('known gaps', () => {
  const life = (source: string): string =>
    ask(source, ({ facts }) => {
      const [{ target, node }] = facts.listeners() as [ReturnType<typeof facts.listeners>[0]]
      return lifeText(new Lives(facts.context).of(target.identity, node))
    })

  // prettier-ignore
  const gaps: readonly (readonly [because: string, source: string, expected: string])[] = [
    // 4.1: a class field is followed to what it is assigned; a parameter property is one.
    ['a parameter property is the parameter', `export class A { constructor(private el: El) { el.addEventListener('x', this.f) } destroy() { this.el.removeEventListener('x', this.f) } f = () => this.el }`, 'released by line 1'],
    // A list that was walked to add is as long when it is walked to remove: the second loop is not skipped.
    ['a loop over the same list', request(`for (const t of ts) bus.on(t, h); try { await f() } finally { for (const t of ts) bus.off(t, h) }`), 'released by line 1'],
    // Appendix B, class 3: a guard that tests only the listener's own flag counts as always, another guard as some paths.
    ['a guard of the teardown that is not its own', instance(`dispose(force) { if (force) process.off('x', this.h) }`), 'some paths likely: not on end'],
    // Appendix B, class 2: never used, ignored.
    ['a disposer that nobody calls', request(`bus.on('x', h); const off = () => bus.off('x', h)`), 'never'],
    // 4.6: a timer is sure if nothing cancels it.
    ['a timer that is cancelled', request(`bus.on('x', h); const t = setTimeout(() => bus.off('x', h), 9); bus.once('y', () => clearTimeout(t))`), 'some paths possible: only on timeout'],
  ]
  it.fails.each(gaps)('%s', (_, source, expected) => expect(verdict(source)).toBe(expected))

  // Asymmetry inside one function: what onUnmounted() removes is a sibling of what onMounted() adds.
  it.fails('a composable removes a sibling in onUnmounted()', () => {
    const source = `import { onMounted, onUnmounted } from 'vue'; export function useX(id) { const h = () => id; onMounted(() => { process.on('y', () => h()); process.on('x', h) }); onUnmounted(() => process.off('x', h)) }`
    expect(verdict(source)).toBe("never; the cleanup removes 'x' of the same target")
  })
  // 4.2: by position, never from a name: parameter 0 of a request listener is the request.
  it.fails('the pooled socket of a request by another name', () => {
    const source = `import http from 'http'; http.createServer((a, b) => { a.socket.on('error', () => b.end()) })`
    expect(life(source)).toBe('program likely')
  })
})

import { watchTarget } from '../targets.js'
import { watch, world } from '../world.js'

/**
 * The little of a page that plain classes and functions need: `window`, `document` and elements, each a real EventTarget,
 * which keeps listeners as browsers do. No tree, no layout, no frameworks, no custom elements: what needs those is not
 * run here.
 */
class Element extends EventTarget {
  textContent = ''
  className = ''
  hidden = false
  readonly dataset = {}
  readonly style = {}
  readonly classList = { add() {}, remove() {}, toggle() {}, contains: () => false }
  append(): void {}
  appendChild(): void {}
  remove(): void {}
  setAttribute(): void {}
  contains(): boolean {
    return true
  }
}

/** Loads at once, or fails if the activation is to end badly. */
class Image extends Element {
  #src = ''
  get src(): string {
    return this.#src
  }
  set src(url: string) {
    this.#src = url
    setImmediate(() => this.dispatchEvent(new Event(world.ending === 'badly' ? 'error' : 'load')))
  }
}

/** An element of one activation, or of the page while its script loads. */
export function element(): EventTarget {
  return world.loading ? watchTarget(new Element()) : watch(new Element())
}

const persistent = new Map<string, EventTarget>()
function find(selector: string): EventTarget {
  const found = persistent.get(selector) ?? watchTarget(new Element())
  persistent.set(selector, found)
  return found
}

const documentProperties = {
  hidden: false,
  visibilityState: 'visible',
  title: '',
  createElement: () => (world.loading ? new Element() : watch(new Element())),
  querySelector: find,
  getElementById: find,
  querySelectorAll: (selector: string) => [find(selector)],
}
const windowProperties = { innerWidth: 1024, innerHeight: 768, scrollX: 0, scrollY: 0, devicePixelRatio: 1 }
const navigatorProperties = { onLine: true, userAgent: '', language: 'en', sendBeacon: () => true }

const own = ['addEventListener', 'removeEventListener', 'dispatchEvent']
/** Each global that is doubled, with the properties it has. */
export const pageGlobals: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['window', new Set([...own, ...Object.keys(windowProperties)])],
  ['document', new Set([...own, 'body', ...Object.keys(documentProperties)])],
  ['navigator', new Set(Object.keys(navigatorProperties))],
  ['Image', new Set<string>()],
  ...own.map((name): [string, ReadonlySet<string>] => [name, new Set()]),
])

export function installPage(): void {
  const body = watchTarget(new Element())
  const window = Object.assign(watchTarget(new EventTarget()), windowProperties)
  const globals: Record<string, unknown> = {
    window,
    document: Object.assign(watchTarget(new EventTarget()), documentProperties, { body }),
    navigator: navigatorProperties,
    Image,
  }
  globals['addEventListener'] = window.addEventListener.bind(window)
  globals['removeEventListener'] = window.removeEventListener.bind(window)
  globals['dispatchEvent'] = window.dispatchEvent.bind(window)
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

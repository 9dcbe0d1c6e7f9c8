import type { LifeRow, PooledRow } from './schema.js'

const MDN = 'https://developer.mozilla.org/docs/Web/API'

/** Calls and members whose value's life is known although a call or a name stands between. */
export const LIVES: readonly LifeRow[] = [
  { kind: 'life', from: ['global'], path: ['matchMedia', '(*)'], life: 'program', source: `${MDN}/Window/matchMedia` },
  {
    kind: 'life',
    from: ['global'],
    path: ['document', 'querySelector', '("body")'],
    life: 'program',
    source: `${MDN}/Document/body`,
  },
  ...['document', 'window', '"body"', "'body'", 'document.body'].flatMap((of): LifeRow[] => [
    {
      kind: 'life',
      from: ['global'],
      path: ['$', `(${of})`],
      life: 'program',
      source: 'https://api.jquery.com/jQuery/',
    },
    {
      kind: 'life',
      from: ['global'],
      path: ['jQuery', `(${of})`],
      life: 'program',
      source: 'https://api.jquery.com/jQuery/',
    },
    {
      kind: 'life',
      from: ['jquery'],
      path: ['**', `(${of})`],
      life: 'program',
      source: 'https://api.jquery.com/jQuery/',
    },
  ]),
  {
    kind: 'life',
    from: ['*'],
    path: ['**', 'getInstance', '(*)'],
    life: 'program',
    source: 'the singleton convention',
  },
  ...['get', 'getInstance', 'shared', 'sharedInstance', 'instance', 'current', 'getDefault'].map(
    (accessor): LifeRow => ({
      kind: 'life',
      from: ['import'],
      path: ['**', '*', accessor, '()'],
      life: 'program',
      source: 'the singleton convention: an accessor without arguments on an imported name',
    }),
  ),
  ...['(DOCUMENT)', '(WINDOW)', '(Document)', '(Window)'].map((token): LifeRow => ({
    kind: 'life',
    from: ['@angular/core'],
    path: ['inject', token],
    life: 'program',
    source: 'https://angular.dev/api/common/DOCUMENT',
  })),
  ...['useInjectable', 'useInjection', 'useInject', 'useService'].map((hook): LifeRow => ({
    kind: 'life',
    from: ['*'],
    path: ['**', hook, '(*)'],
    life: 'program',
    source: 'https://www.npmjs.com/package/inversify-react#useinjection: what a container has one of',
  })),
  {
    kind: 'life',
    from: ['electron', 'remote'],
    path: ['**', 'getCurrentWindow', '(*)'],
    life: 'program',
    source: 'https://www.electronjs.org/docs/latest/api/browser-window',
  },
  {
    kind: 'life',
    from: ['*'],
    path: ['**', 'useRef', '(*)'],
    life: 'mount',
    source: 'https://react.dev/reference/react/useRef',
  },
]

/** Functions whose result is made by the call. */
export const FACTORIES: ReadonlySet<string> = new Set([
  'createElement',
  'createElementNS',
  'createDocumentFragment',
  'createTextNode',
  'cloneNode',
  'spawn',
  'fork',
  'exec',
  'execFile',
  'createReadStream',
  'createWriteStream',
  'createInterface',
  'createServer',
  'createConnection',
  'createSocket',
  'request',
  'watch',
  'pipe',
  'pipeline',
])

/** Members of a request that the connection pool keeps after the request. */
export const POOLED: readonly PooledRow[] = [
  {
    kind: 'pooled',
    of: ['req', 'request', 'res', 'response', 'ctx', 'context'],
    path: ['socket'],
    source: 'https://nodejs.org/api/http.html#requestsocket',
    measured: 'one listener per request on a keep-alive socket',
  },
  {
    kind: 'pooled',
    of: ['req', 'request', 'res', 'response'],
    path: ['connection'],
    source: 'https://nodejs.org/api/http.html#requestconnection',
  },
  { kind: 'pooled', of: ['ctx', 'context'], path: ['req', 'socket'], source: 'https://koajs.com/#ctxreq' },
  {
    kind: 'pooled',
    of: ['req', 'request'],
    path: ['raw', 'socket'],
    source: 'https://fastify.dev/docs/latest/Reference/Request/',
  },
]

/** Globals whose path leads to something that changes under the reader's feet. */
export const PASSING_GLOBALS: ReadonlySet<string> = new Set([
  'event',
  'arguments',
  'document.activeElement',
  'document.currentScript',
  'document.pointerLockElement',
  'document.fullscreenElement',
])

/** Events that come at most once in the life of what sends them. */
export const ONE_SHOT_EVENTS: ReadonlySet<string> = new Set([
  'open',
  'close',
  'end',
  'finish',
  'exit',
  'load',
  'DOMContentLoaded',
  'ready',
  'listening',
  'socket',
  'spawn',
  'destroy',
  'destroyed',
  'unload',
  'beforeunload',
  'pagehide',
  'abort',
  'install',
  'beforeExit',
  'will-quit',
  'before-quit',
  'closed',
  'loadend',
  'dispose',
  'deviceready',
  'dom-ready',
  'did-finish-load',
  'ready-to-show',
])

/** Events whose callback serves one connection or request, and owns what it is given. */
export const SERVING_EVENTS: Readonly<Record<string, 'connection' | 'request'>> = {
  connection: 'connection',
  secureConnection: 'connection',
  session: 'connection',
  stream: 'connection',
  client: 'connection',
  request: 'request',
  checkContinue: 'request',
  upgrade: 'request',
}

/** Events after which nothing of the sender runs again: a release there is sure. */
export const END_EVENTS: ReadonlySet<string> = new Set([
  'close',
  'exit',
  'disconnect',
  'disconnected',
  'closed',
  'destroy',
  'destroyed',
  'unload',
  'pagehide',
  'beforeunload',
  'dispose',
  'will-quit',
  'before-quit',
  'remove',
  'removed',
  'detach',
  'beforeExit',
  'unmount',
  '$destroy',
  'hook:beforeDestroy',
  'hook:destroyed',
  'hook:beforeUnmount',
  'hook:unmounted',
])
/** Events that come on success only, and on failure only: a release at one of them covers some paths. */
export const SUCCESS_EVENTS: ReadonlySet<string> = new Set([
  'finish',
  'end',
  'load',
  'message',
  'response',
  'data',
  'success',
  'complete',
  'done',
  'drain',
  'resolve',
  'ready',
  'open',
  'connect',
])
export const FAILURE_EVENTS: ReadonlySet<string> = new Set(['error', 'timeout', 'aborted', 'fail', 'reject', 'cancel'])
/** Words in the name of an event that comes only where things go wrong: `pointercancel`, `failed:17`, `connect_error`. */
export const FAILURE_WORDS =
  /(?:error|fail(?:ed|ure)?|abort(?:ed)?|cancel(?:l?ed)?|time_?out|timed_?out|reject(?:ed)?|denied|refused|declined)(?![a-z])/i
/** Events for which a writer or reader waits again and again: the stream goes on after each. */
export const RESUMING_EVENTS: ReadonlySet<string> = new Set(['drain', 'readable'])

/** Method names that take back what an instance holds. A method that removes a listener counts as well. */
export const TEARDOWN_NAMES: ReadonlySet<string> = new Set([
  'dispose',
  'destroy',
  'close',
  'stop',
  'end',
  'teardown',
  'tearDown',
  'cleanup',
  'cleanUp',
  'unmount',
  'disconnect',
  'shutdown',
  'detach',
  'release',
  'unsubscribe',
  'off',
  'remove',
  '@@dispose',
  '@@asyncDispose',
  '_destroy',
  'onDestroy',
  'deinit',
  'uninstall',
  'unload',
  'disable',
])

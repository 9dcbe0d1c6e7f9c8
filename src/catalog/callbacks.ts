import type { CallbackRow, OwnerRow, WrapperRow } from './schema.js'

const MDN = 'https://developer.mozilla.org/docs/Web'
const SERVERS = ['express', 'fastify', 'koa', '@koa/router', 'koa-router', 'hono', 'polka', 'restify', 'connect', 'h3', 'itty-router', 'find-my-way']
const ROUTERS = ['app', 'router', 'server', 'fastify', 'api', 'route', 'routes']
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all', 'use']

/** Positions whose callback runs as often as the code around the call. */
const INLINE: readonly CallbackRow[] = [
  { kind: 'callback', callee: { name: 'Promise', from: ['global'] }, argument: 0, runs: 'inline', frequency: 'once', source: `${MDN}/JavaScript/Reference/Global_Objects/Promise/Promise` },
  { kind: 'callback', callee: { name: ['then', 'catch', 'finally'], receiver: '*' }, argument: 'every', runs: 'inline', frequency: 'once', source: `${MDN}/JavaScript/Reference/Global_Objects/Promise/then` },
  { kind: 'callback', callee: { name: ['setTimeout', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'], from: ['global', 'timers'] }, argument: 0, runs: 'inline', frequency: 'once', source: `${MDN}/API/setTimeout` },
  { kind: 'callback', callee: { name: 'nextTick', receiver: ['process', 'Vue', 'this'] }, argument: 0, runs: 'inline', frequency: 'once', source: 'https://nodejs.org/api/process.html#processnexttickcallback-args' },
  { kind: 'callback', callee: { name: ['$nextTick', 'nextTick', 'untracked', 'batch', 'runInAction', 'unstable_batchedUpdates', 'flushSync', 'startTransition', 'untrack', 'runOutsideAngular', 'runInInjectionContext'] }, argument: 'every', runs: 'inline', frequency: 'once', source: 'https://vuejs.org/api/general.html#nexttick' },
  { kind: 'callback', callee: { name: ['listen', 'whenReady'], receiver: '*' }, argument: 'last', runs: 'inline', frequency: 'once', source: 'https://nodejs.org/api/net.html#serverlisten' },
  { kind: 'callback', callee: { name: ['forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'flatMap', 'reduce', 'reduceRight', 'each', 'sort'], receiver: '*' }, argument: 'every', runs: 'element', frequency: 'many', source: `${MDN}/JavaScript/Reference/Global_Objects/Array/forEach` },
  { kind: 'callback', callee: { name: 'from', receiver: 'Array' }, argument: 1, runs: 'element', frequency: 'many', source: `${MDN}/JavaScript/Reference/Global_Objects/Array/from` },
]

const TIMERS: readonly CallbackRow[] = [
  { kind: 'callback', callee: { name: 'setInterval', from: ['global', 'timers'] }, argument: 0, runs: 'interval', frequency: 'many', source: `${MDN}/API/setInterval` },
  { kind: 'callback', callee: { name: ['schedule', 'scheduleJob'], from: ['node-cron', 'node-schedule', 'cron'] }, argument: 'last', runs: 'job', frequency: 'many', source: 'https://www.npmjs.com/package/node-cron' },
  { kind: 'callback', callee: { name: ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver'], from: ['global'] }, argument: 0, runs: 'event', frequency: 'many', source: `${MDN}/API/ResizeObserver` },
]

const SERVER_SIDE: readonly CallbackRow[] = [
  { kind: 'callback', callee: { name: VERBS, from: SERVERS }, argument: 'every', runs: 'request', frequency: 'many', ownParameters: true, source: 'https://expressjs.com/en/4x/api.html#app.METHOD' },
  { kind: 'callback', callee: { name: VERBS, receiver: ROUTERS, firstArgument: '/' }, argument: 'every', runs: 'request', frequency: 'many', ownParameters: true, source: 'https://expressjs.com/en/4x/api.html#app.METHOD' },
  { kind: 'callback', callee: { name: 'route', from: ['fastify'] }, argument: 0, property: ['handler', 'preHandler', 'onRequest'], runs: 'request', frequency: 'many', ownParameters: true, source: 'https://fastify.dev/docs/latest/Reference/Routes/' },
  { kind: 'callback', callee: { name: 'addHook', from: ['fastify'], firstArgument: 'onClose' }, argument: 1, runs: 'teardown', frequency: 'once', source: 'https://fastify.dev/docs/latest/Reference/Hooks/' },
  { kind: 'callback', callee: { name: 'addHook', receiver: [...ROUTERS, 'instance'] }, argument: 1, runs: 'request', frequency: 'many', ownParameters: true, source: 'https://fastify.dev/docs/latest/Reference/Hooks/' },
  { kind: 'callback', callee: { name: ['createServer', 'createSecureServer'], from: ['http', 'https', 'http2'] }, argument: 'last', runs: 'request', frequency: 'many', ownParameters: true, source: 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener' },
  { kind: 'callback', callee: { name: ['createServer'], from: ['net', 'tls'] }, argument: 'last', runs: 'connection', frequency: 'many', ownParameters: true, source: 'https://nodejs.org/api/net.html#netcreateserveroptions-connectionlistener' },
  { kind: 'callback', callee: { name: 'Worker', from: ['bullmq'] }, argument: 1, runs: 'job', frequency: 'many', ownParameters: true, source: 'https://docs.bullmq.io/guide/workers' },
  { kind: 'callback', callee: { name: ['process', 'consume'], receiver: ['queue', 'channel', 'worker'] }, argument: 'every', runs: 'job', frequency: 'many', ownParameters: true, source: 'https://github.com/OptimalBits/bull' },
]

const REACT_LIKE = ['react', 'preact/hooks', 'preact/compat']

const COMPONENTS: readonly CallbackRow[] = [
  { kind: 'callback', callee: { name: ['useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useIsomorphicLayoutEffect'] }, argument: 0, runs: 'effect', frequency: 'many', cleanup: true, source: 'https://react.dev/reference/react/useEffect' },
  { kind: 'callback', callee: { name: ['useMemo', 'useState', 'useReducer'], from: REACT_LIKE }, argument: 'every', runs: 'render', frequency: 'many', source: 'https://react.dev/reference/react/useMemo' },
  { kind: 'callback', callee: { name: ['onMounted', 'onBeforeMount'] }, argument: 0, runs: 'inline', frequency: 'once', source: 'https://vuejs.org/api/composition-api-lifecycle.html' },
  { kind: 'callback', callee: { name: ['onUnmounted', 'onBeforeUnmount', 'onScopeDispose', 'tryOnUnmounted', 'tryOnScopeDispose', 'tryOnBeforeUnmount', 'onDeactivated', 'onWatcherCleanup'] }, argument: 0, runs: 'teardown', frequency: 'once', source: 'https://vuejs.org/api/composition-api-lifecycle.html#onunmounted' },
  { kind: 'callback', callee: { name: 'onMount', from: ['svelte'] }, argument: 0, runs: 'inline', frequency: 'once', cleanup: true, source: 'https://svelte.dev/docs/svelte/lifecycle-hooks#onMount' },
  { kind: 'callback', callee: { name: 'onMount', from: ['solid-js'] }, argument: 0, runs: 'inline', frequency: 'once', source: 'https://docs.solidjs.com/reference/lifecycle/on-mount' },
  { kind: 'callback', callee: { name: ['onDestroy', 'onCleanup'] }, argument: 0, runs: 'teardown', frequency: 'once', source: 'https://svelte.dev/docs/svelte/lifecycle-hooks#onDestroy' },
  { kind: 'callback', callee: { name: '$effect', from: ['global'] }, argument: 0, runs: 'effect', frequency: 'many', cleanup: true, source: 'https://svelte.dev/docs/svelte/$effect' },
  { kind: 'callback', callee: { name: 'createEffect', from: ['solid-js'] }, argument: 0, runs: 'effect', frequency: 'many', source: 'https://docs.solidjs.com/reference/basic-reactivity/create-effect' },
  { kind: 'callback', callee: { name: ['watch', 'watchEffect', 'watchPostEffect', 'watchSyncEffect', '$watch'] }, argument: 'every', runs: 'effect', frequency: 'many', source: 'https://vuejs.org/api/reactivity-core.html#watch' },
]

export const CALLBACKS: readonly CallbackRow[] = [...INLINE, ...TIMERS, ...SERVER_SIDE, ...COMPONENTS]

/** Calls that hand back the function they are given. */
export const WRAPPERS: readonly WrapperRow[] = [
  { kind: 'wrapper', callee: { name: ['useCallback', 'useEvent', 'useEffectEvent', 'useEventCallback', 'memo', 'forwardRef', 'observer'] }, source: 'https://react.dev/reference/react/useCallback' },
  { kind: 'wrapper', callee: { name: ['debounce', 'throttle', 'rafThrottle'] }, source: 'https://lodash.com/docs/#debounce' },
  { kind: 'wrapper', callee: { name: 'bind', receiver: '*' }, source: `${MDN}/JavaScript/Reference/Global_Objects/Function/bind` },
  { kind: 'wrapper', callee: { name: ['asyncHandler', 'wrapAsync', 'catchAsync', 'catchErrors', 'promisify', 'callbackify'] }, source: 'https://www.npmjs.com/package/express-async-handler' },
]

/** Calls that take over the release of what they are given. */
export const OWNERS: readonly OwnerRow[] = [
  { kind: 'owner', callee: { name: ['_register', 'register', '_addDisposable', 'addDisposable', 'registerDisposable', 'track', 'own', 'registerEvent', 'registerDomEvent', 'addTeardown', 'addCleanup', 'autoDispose', 'defer', 'use', 'adopt'], receiver: '*' }, source: 'https://github.com/microsoft/vscode/wiki/Coding-Guidelines' },
  { kind: 'owner', callee: { name: ['push', 'add', 'addChild', 'set', 'unshift'], receiver: '*' }, source: 'https://code.visualstudio.com/api/references/vscode-api#ExtensionContext' },
]

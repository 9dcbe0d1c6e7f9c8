import type { CallbackRow } from '../schema.js'

const MDN = 'https://developer.mozilla.org/docs/Web'

/** Positions whose callback runs as often as the code around the call. */
export const INLINE: readonly CallbackRow[] = [
  {
    kind: 'callback',
    callee: { name: 'Promise', from: ['global'] },
    argument: 0,
    runs: 'inline',
    frequency: 'once',
    source: `${MDN}/JavaScript/Reference/Global_Objects/Promise/Promise`,
  },
  {
    kind: 'callback',
    callee: { name: ['then', 'catch', 'finally'], receiver: '*' },
    argument: 'every',
    runs: 'inline',
    frequency: 'once',
    source: `${MDN}/JavaScript/Reference/Global_Objects/Promise/then`,
  },
  {
    kind: 'callback',
    callee: {
      name: ['setTimeout', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'requestIdleCallback'],
      from: ['global', 'timers'],
    },
    argument: 0,
    runs: 'inline',
    frequency: 'once',
    source: `${MDN}/API/setTimeout`,
  },
  {
    kind: 'callback',
    callee: { name: 'nextTick', receiver: ['process', 'Vue', 'this'] },
    argument: 0,
    runs: 'inline',
    frequency: 'once',
    source: 'https://nodejs.org/api/process.html#processnexttickcallback-args',
  },
  {
    kind: 'callback',
    callee: {
      name: [
        '$nextTick',
        'nextTick',
        'untracked',
        'batch',
        'runInAction',
        'unstable_batchedUpdates',
        'flushSync',
        'startTransition',
        'untrack',
        'runOutsideAngular',
        'runInInjectionContext',
      ],
    },
    argument: 'every',
    runs: 'inline',
    frequency: 'once',
    source: 'https://vuejs.org/api/general.html#nexttick',
  },
  {
    kind: 'callback',
    callee: { name: ['listen', 'whenReady'], receiver: '*' },
    argument: 'last',
    runs: 'inline',
    frequency: 'once',
    source: 'https://nodejs.org/api/net.html#serverlisten',
  },
  {
    kind: 'callback',
    callee: {
      name: [
        'forEach',
        'map',
        'filter',
        'some',
        'every',
        'find',
        'findIndex',
        'flatMap',
        'reduce',
        'reduceRight',
        'each',
        'sort',
      ],
      receiver: '*',
    },
    argument: 'every',
    runs: 'element',
    frequency: 'many',
    source: `${MDN}/JavaScript/Reference/Global_Objects/Array/forEach`,
  },
  {
    kind: 'callback',
    callee: { name: 'from', receiver: 'Array' },
    argument: 1,
    runs: 'element',
    frequency: 'many',
    source: `${MDN}/JavaScript/Reference/Global_Objects/Array/from`,
  },
]

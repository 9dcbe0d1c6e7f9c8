import type { CallbackRow } from '../schema.js'

const MDN = 'https://developer.mozilla.org/docs/Web'

/** Positions whose callback runs again and again by itself. */
export const TIMERS: readonly CallbackRow[] = [
  {
    kind: 'callback',
    callee: { name: 'setInterval', from: ['global', 'timers'] },
    argument: 0,
    runs: 'interval',
    frequency: 'many',
    source: `${MDN}/API/setInterval`,
  },
  {
    kind: 'callback',
    callee: { name: ['schedule', 'scheduleJob'], from: ['node-cron', 'node-schedule', 'cron'] },
    argument: 'last',
    runs: 'job',
    frequency: 'many',
    source: 'https://www.npmjs.com/package/node-cron',
  },
  {
    kind: 'callback',
    callee: {
      name: ['ResizeObserver', 'IntersectionObserver', 'MutationObserver', 'PerformanceObserver'],
      from: ['global'],
    },
    argument: 0,
    runs: 'event',
    frequency: 'many',
    source: `${MDN}/API/ResizeObserver`,
  },
]

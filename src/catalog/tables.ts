import type { TableRow } from './schema.js'

const CONSOLE = 'https://nodejs.org/api/console.html'

/** Calls that add an entry to a list of the process, which nothing but another call takes out again. */
export const TABLES: readonly TableRow[] = [
  {
    kind: 'table',
    callee: { name: 'time', receiver: 'console' },
    key: 0,
    remove: ['timeEnd'],
    remedy: "Call 'console.timeEnd' with the same label on every way out",
    source: `${CONSOLE}#consoletimelabel`,
    measured: '120 B per label that is never ended (console-time-unique)',
  },
  {
    kind: 'table',
    callee: { name: 'count', receiver: 'console' },
    key: 0,
    remove: ['countReset'],
    remedy: 'Count under labels of which there are few',
    source: `${CONSOLE}#consolecountlabel`,
    measured: '55 B per label',
  },
  {
    kind: 'table',
    callee: { name: 'for', receiver: 'Symbol' },
    key: 0,
    remove: [],
    remedy: "Use 'Symbol(…)', which is collected",
    source: 'https://tc39.es/ecma262/#sec-symbol.for',
    measured: '100 B per key (symbol-for-unique)',
  },
  {
    kind: 'table',
    callee: { name: 'import' },
    key: 0,
    remove: [],
    remedy: 'Load it once, or in a worker that ends',
    source: 'https://nodejs.org/api/esm.html#import-expressions',
    measured: '12 KB per address of an 8 KB module (import-file-query)',
  },
  {
    kind: 'table',
    callee: { name: 'use', receiver: ['request', 'response'] },
    key: null,
    of: 'interceptors',
    remove: ['eject', 'clear'],
    remedy: "Add it once, or to an instance of this call's own",
    source: 'https://axios-http.com/docs/interceptors',
    measured: '10.6 KB per call on the shared instance (axios-global-interceptor)',
  },
  {
    kind: 'table',
    callee: { name: ['Counter', 'Gauge', 'Histogram', 'Summary'], from: ['prom-client'] },
    key: 0,
    property: 'name',
    remove: ['removeSingleMetric', 'clear', 'resetMetrics'],
    remedy: 'Make one metric and tell its values apart by labels',
    source: 'https://github.com/siimon/prom-client#labels',
  },
]

import type { Callee } from './schema.js'

/** A call that makes a function which keeps every result of the one it is given. */
export interface MemoRow {
  readonly kind: 'memo'
  readonly callee: Callee
  /** Options that limit what is kept. */
  readonly limits: readonly string[]
  readonly source: string
}

export const MEMOS: readonly MemoRow[] = [
  {
    kind: 'memo',
    callee: { name: 'memoize', from: ['lodash', 'lodash-es', 'lodash/memoize', 'lodash.memoize', 'underscore'] },
    limits: [],
    source: 'https://lodash.com/docs/#memoize',
  },
  {
    kind: 'memo',
    callee: {
      name: ['memoize', 'default', 'mem', 'pMemoize', 'fastMemoize'],
      from: ['memoize', 'mem', 'p-memoize', 'fast-memoize', 'nano-memoize', '@formatjs/fast-memoize'],
    },
    limits: ['maxAge', 'cache'],
    source: 'https://github.com/sindresorhus/memoize#readme',
  },
  {
    kind: 'memo',
    callee: { name: ['memoize', 'memoizee'], from: ['memoizee'] },
    limits: ['max', 'maxAge', 'dispose', 'weak'],
    source: 'https://github.com/medikoo/memoizee#readme',
  },
]

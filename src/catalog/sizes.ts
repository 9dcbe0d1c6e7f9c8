/** Bytes of one place in an array or object. */
export const SLOT = 8

/** Bytes per element of buffers and typed arrays, by the name of the constructor. */
export const BYTES_PER_ELEMENT: Readonly<Record<string, number>> = {
  ArrayBuffer: 1,
  SharedArrayBuffer: 1,
  Int8Array: 1,
  Uint8Array: 1,
  Uint8ClampedArray: 1,
  Int16Array: 2,
  Uint16Array: 2,
  Float16Array: 2,
  Int32Array: 4,
  Uint32Array: 4,
  Float32Array: 4,
  Float64Array: 8,
  BigInt64Array: 8,
  BigUint64Array: 8,
}

export const TYPED_ARRAYS: ReadonlySet<string> = new Set(
  Object.keys(BYTES_PER_ELEMENT).filter((name) => name.endsWith('Array')),
)

/** Modules whose result is a response: of a call of the module itself, `got(url)`, or of its methods too, `got.get(url)`. */
export const FETCHES = { called: ['node-fetch', 'undici', 'cross-fetch'], methods: ['got', 'ky'] } as const

/** Functions whose result has all elements of their arguments, or a copy of each. */
export const COPYING = {
  from: ['lodash', 'lodash-es', 'underscore'],
  names: new Set(
    (
      'clone cloneDeep groupBy keyBy indexBy sortBy orderBy uniq uniqBy flatten flattenDeep chunk compact values toPairs ' +
      'fromPairs shuffle reverse partition concat union unionBy merge assign defaults extend'
    ).split(' '),
  ),
} as const

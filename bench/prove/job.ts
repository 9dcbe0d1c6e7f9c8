/** What is known of a parameter before anything runs. */
export interface Parameter {
  /** Empty for a pattern. */
  readonly name: string
  /** As written, or empty. */
  readonly type: string
  readonly rest: boolean
}

export interface Method {
  readonly name: string
  readonly parameters: readonly Parameter[]
}

/** What an example exports under a name, as far as its text says. */
export interface Exported {
  readonly parameters: readonly Parameter[]
  /** Of a class: the public ones, in the order of the text. */
  readonly methods: readonly Method[]
}

/**
 * How an activation ends: everything succeeds and the first of some alternative events comes; everything that can fail
 * fails and the last event comes; everything succeeds, but the peer goes away first.
 */
export const endings = ['well', 'badly', 'gone'] as const
export type Ending = (typeof endings)[number]

/** All that the process needs that runs an example. */
export interface Job {
  /** JavaScript, a module unless `commonjs`. */
  readonly code: string
  readonly commonjs: boolean
  /** The names that are imported from each module; `default` is one. */
  readonly imports: Readonly<Record<string, readonly string[]>>
  readonly exported: Readonly<Record<string, Exported>>
  /** Whether it names globals of a page, which then are doubles made of Node's EventTarget. */
  readonly page: boolean
  /** Activations per batch, in each of the batches that are thrown away first, and batches that count. */
  readonly activations: number
  readonly warmUp: number
  readonly batches: number
}

/** One measurement: values after each batch that counts, the activations per batch apart. */
export interface Series {
  readonly ending: Ending
  readonly activations: number
  /** heapUsed + external, after a forced collection. */
  readonly bytes: readonly number[]
  /** On everything that outlives an activation. */
  readonly listeners: readonly number[]
  /** Objects of past activations that are still reachable. */
  readonly survivors: readonly number[]
  /** Activations between two values of `survivors`. */
  readonly watched: number
}

export type Outcome =
  | { readonly series: readonly Series[] }
  /** The example could not be loaded, or offers nothing that could run. */
  | { readonly failure: string }

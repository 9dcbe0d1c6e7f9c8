import { Ajv, type JSONSchema } from './schema.js'
import type { Callee, Row } from '../catalog/index.js'

/** `settings["memory-leak"]` as users write it; every key is optional. */
export interface Settings {
  /** Catalogue rows of the user's own, in the catalogue's shape. They come before the built-in rows. */
  readonly catalog?: readonly Row[]
  /** Names of functions that take over the release of what they are given. */
  readonly ownershipFunctions?: readonly string[]
  /** From how many bytes an object is large. Default 85,000. */
  readonly largeObjectBytes?: number
  /** Whether test files are left alone. Default true. */
  readonly ignoreTests?: boolean
}

const TEXT: JSONSchema = { type: 'string', minLength: 1 }
const TEXTS: JSONSchema = { type: 'array', items: TEXT, minItems: 1 }
const POSITION: JSONSchema = { type: 'integer', minimum: 0 }
const ONE_OR_MORE: JSONSchema = { anyOf: [TEXT, TEXTS] }
const CALLEE: JSONSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: { name: ONE_OR_MORE, from: TEXTS, receiver: ONE_OR_MORE, firstArgument: TEXT },
}

const CALLBACK: JSONSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['error', 'item'],
  properties: { error: POSITION, item: POSITION, release: POSITION },
}
const HARM: JSONSchema = { enum: ['leaks', 'churns', 'rebuilds'] }
const CONDITION: JSONSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    calls: TEXTS,
    argument: { type: 'integer', minimum: 0 },
    path: { type: 'array', items: TEXT },
    is: { enum: ['true', 'not-false', 'not-zero', 'set', 'unset', 'text', 'literal'] },
  },
  anyOf: [{ required: ['calls'] }, { required: ['argument', 'path', 'is'] }],
}

/** The keys of each kind of row beyond `kind` and `source`, and which of them must be there. */
const ROWS: Readonly<Record<string, { required: readonly string[]; properties: Record<string, JSONSchema> }>> = {
  listener: {
    required: ['family', 'add', 'remove', 'arguments'],
    properties: {
      family: TEXT,
      add: TEXTS,
      once: TEXTS,
      remove: TEXTS,
      removeAll: TEXTS,
      from: TEXTS,
      event: TEXT,
      deduplicates: { type: 'boolean' },
      options: { enum: ['event-target', 'named'] },
      returns: { enum: ['handle'] },
      measured: TEXT,
      arguments: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'handler'],
        properties: {
          event: { type: ['integer', 'null'], minimum: 0 },
          handler: { type: 'integer', minimum: 0 },
          options: { type: 'integer', minimum: 0 },
        },
      },
    },
  },
  callback: {
    required: ['callee', 'argument', 'runs', 'frequency'],
    properties: {
      callee: CALLEE,
      argument: { anyOf: [{ type: 'integer', minimum: 0 }, { enum: ['last', 'every'] }] },
      property: ONE_OR_MORE,
      runs: {
        enum: [
          'inline',
          'element',
          'render',
          'effect',
          'mount',
          'connection',
          'request',
          'job',
          'event',
          'interval',
          'teardown',
        ],
      },
      frequency: { enum: ['once', 'many'] },
      ownParameters: { type: 'boolean' },
      cleanup: { type: 'boolean' },
      hook: TEXT,
      duringSetup: { type: 'boolean' },
    },
  },
  item: {
    required: ['callee', 'noun', 'gives', 'release'],
    properties: {
      callee: CALLEE,
      made: TEXTS,
      noun: TEXT,
      gives: { enum: ['promise', 'value'] },
      part: TEXT,
      callback: CALLBACK,
      release: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { own: TEXTS, pool: TEXTS, call: { type: 'boolean' }, undo: TEXT },
      },
      stream: { type: 'boolean' },
      shared: { type: 'boolean' },
      opens: TEXTS,
      settles: TEXTS,
      keeps: TEXTS,
      measured: TEXT,
    },
  },
  body: {
    required: ['callee', 'gives', 'dump'],
    properties: {
      callee: CALLEE,
      gives: { enum: ['promise', 'callback', 'value'] },
      event: TEXT,
      callback: CALLBACK,
      part: TEXT,
      reads: TEXTS,
      option: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'value'],
        properties: { name: TEXT, value: { type: ['string', 'boolean'] } },
      },
      dump: {
        type: 'object',
        additionalProperties: false,
        required: ['method', 'awaited'],
        properties: { method: TEXT, awaited: { type: 'boolean' }, optional: { type: 'boolean' } },
      },
      confidence: { enum: ['likely', 'possible'] },
      measured: TEXT,
    },
  },
  wrapper: { required: ['callee'], properties: { callee: CALLEE } },
  owner: { required: ['callee'], properties: { callee: CALLEE, keepsOnly: { type: 'boolean' } } },
  client: {
    required: ['from', 'name', 'made', 'what', 'holds', 'harm', 'release'],
    properties: {
      from: TEXTS,
      name: ONE_OR_MORE,
      on: TEXT,
      made: { enum: ['new', 'call', 'either'] },
      what: TEXT,
      holds: TEXT,
      harm: HARM,
      release: { type: 'array', items: TEXT },
      when: { type: 'array', items: CONDITION, minItems: 1 },
      otherwise: HARM,
      freedAfter: TEXT,
      oneEach: { type: 'boolean' },
      perCallOk: TEXT,
      measured: TEXT,
      proven: { type: 'boolean' },
    },
  },
  life: {
    required: ['from', 'path', 'life'],
    properties: { from: TEXTS, path: TEXTS, life: { enum: ['program', 'fresh', 'mount'] } },
  },
}

const SCHEMA: JSONSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    catalog: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind'],
        properties: { kind: { enum: Object.keys(ROWS) } },
        allOf: Object.entries(ROWS).map(([kind, { required, properties }]) => ({
          if: { properties: { kind: { const: kind } } },
          then: {
            additionalProperties: false,
            required: [...required],
            properties: { kind: {}, source: TEXT, ...properties },
          },
        })),
      },
    },
    ownershipFunctions: TEXTS,
    largeObjectBytes: { type: 'integer', minimum: 1 },
    ignoreTests: { type: 'boolean' },
  },
}

const validate = new Ajv({ allErrors: false, jsonPointers: false }).compile(SCHEMA)

/**
 * Reads `settings["memory-leak"]`.
 *
 * @throws Error that names the first key that is wrong.
 */
export function readSettings(all: Readonly<Record<string, unknown>>): Settings {
  const own = all['memory-leak'] ?? {}
  if (validate(own)) return own
  const [error] = (validate.errors ?? []).filter((e) => e.keyword !== 'if')
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty
  const allowed = (error?.params as { allowedValues?: unknown[] } | undefined)?.allowedValues
  const detail = extra
    ? `has an unknown key '${extra}'`
    : `${error?.message ?? 'is invalid'}${allowed ? `: ${allowed.join(', ')}` : ''}`
  throw new Error(`settings["memory-leak"]${error?.dataPath ?? ''} ${detail}.`)
}

/** The user's rows, their ownership functions among them. */
export function rowsOf(settings: Settings): readonly Row[] {
  const owners =
    settings.ownershipFunctions?.map((name): Row => ({
      kind: 'owner',
      callee: { name } satisfies Callee,
      source: 'settings',
    })) ?? []
  return [...(settings.catalog ?? []), ...owners]
}

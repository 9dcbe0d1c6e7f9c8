import { LARGE_TYPES, PRODUCERS } from '../catalog/index.js'

/** What makes values whose size the source says, by the called names. */
const SIZED = [
  'Array',
  'ArrayBuffer',
  'SharedArrayBuffer',
  ...['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Float16', 'Int32', 'Uint32'].map((type) => `${type}Array`),
  ...['Float32', 'Float64', 'BigInt64', 'BigUint64'].map((type) => `${type}Array`),
  'alloc',
  'allocUnsafe',
  'allocUnsafeSlow',
  'repeat',
  'padEnd',
  'padStart',
  'readFile',
  'readFileSync',
  'fetch',
]

/**
 * How the making of large values shows in a file's text, as a regular expression's source. One group behind one word
 * boundary: engines look for the beginnings of its words all at once.
 */
export function producerText(): string {
  const free = PRODUCERS.filter(({ callee }) => !callee.from || callee.from.includes('global'))
  const isOn = ({ callee }: (typeof PRODUCERS)[number]): boolean =>
    callee.receiver !== undefined && callee.receiver !== '*'
  const called = [...SIZED, ...free.filter((row) => !isOn(row)).flatMap(({ callee }) => callee.name)]
  const receivers = free.filter(isOn).flatMap(({ callee }) => callee.receiver ?? [])
  const methods = free.filter(isOn).flatMap(({ callee }) => callee.name)
  const modules = PRODUCERS.flatMap(({ callee }) => callee.from ?? []).filter((name) => name !== 'global')
  const words = [
    String.raw`(?:${any(called)})(?:<[^<>()]*>)?\s*(?:\(|${'`'})`,
    String.raw`(?:${any(receivers)})\s*\??\.\s*(?:${any(methods)})\s*[(<]`,
    String.raw`from\s*\(\s*\{`,
    // The registry's held value may keep what it waits for.
    String.raw`(?:${any([...Object.keys(LARGE_TYPES), 'FinalizationRegistry'])})\b`,
    // What a stream gives bit by bit.
    String.raw`for\s+await\b`,
    String.raw`on\s*\(\s*['"](?:data|row|line|chunk|record)['"]`,
  ]
  return String.raw`\b(?:${words.join('|')})|['"](?:node:)?(?:${any(modules)})['"]`
}

function any(names: readonly string[]): string {
  return [...new Set(names)].map((name) => name.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)).join('|')
}

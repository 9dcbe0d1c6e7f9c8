import { BYTES_PER_ELEMENT, FETCHES, LARGE_TYPES, PRODUCERS } from '../catalog/index.js'
import { type CalledNames, someOf } from './called-names.js'

/** What makes values whose size the source says, by the called names. */
const SIZED = [
  'Array',
  ...Object.keys(BYTES_PER_ELEMENT),
  'alloc',
  'allocUnsafe',
  'allocUnsafeSlow',
  'repeat',
  'padEnd',
  'padStart',
  'readFile',
  'readFileSync',
  'fetch',
  'ImageData',
  'randomBytes',
]

/** A loop that runs a written number of times, or up to a constant. */
const COUNTED = /\bfor\s*\(\s*(?:let|var)\s[^;]{1,40};[^;]{1,40}?[<>]=?\s*(?:\d[\d_]{2,}|\d+e\d|[A-Z][A-Z\d_]*\s*[;*])/

/** Whether a text may make large values: most texts call none of the names, and are looked at once for the rest. */
export function producerTest(): (names: CalledNames) => boolean {
  const free = PRODUCERS.filter(({ callee }) => !callee.from || callee.from.includes('global'))
  const isOn = ({ callee }: (typeof PRODUCERS)[number]): boolean =>
    callee.receiver !== undefined && callee.receiver !== '*'
  const called = new Set([...SIZED, ...free.filter((row) => !isOn(row)).flatMap(({ callee }) => callee.name)])
  const receivers = free.filter(isOn).flatMap(({ callee }) => callee.receiver ?? [])
  const methods = new Set(free.filter(isOn).flatMap(({ callee }) => callee.name))
  const imported = PRODUCERS.flatMap(({ callee }) =>
    (callee.from ?? []).filter((name) => name !== 'global').map((module) => ({ module, names: [callee.name].flat() })),
  )
  // What they give is called anything.
  imported.push(...FETCHES.methods.map((module) => ({ module, names: [module] })))
  const withTypes = new RegExp(String.raw`\b(?:${any(called)})<[^<>()]*>\s*(?:\(|${'`'})`)
  const onReceiver = new RegExp(String.raw`\b(?:${any(receivers)})\s*\??\.\s*(?:${any(methods)})\s*[(<]`)
  // The registry's held value may keep what it waits for.
  const types = new RegExp(String.raw`\b(?:${any([...Object.keys(LARGE_TYPES), 'FinalizationRegistry'])})\b`)
  const modules = new RegExp(String.raw`['"](?:node:)?(?:${any(imported.map(({ module }) => module))})['"]`)
  const namesOne = (text: string): boolean =>
    imported.some(({ module, names }) => text.includes(module) && names.some((name) => text.includes(name)))
  return (names) => {
    const { text, plain } = names
    return (
      someOf(plain, (name) => called.has(name)) ||
      // What a stream gives bit by bit.
      (plain.has('await') && /\bfor\s+await\b/.test(text)) ||
      (plain.has('on') && /\bon\s*\(\s*['"](?:data|row|line|chunk|record)['"]/.test(text)) ||
      (plain.has('for') && COUNTED.test(text)) ||
      (plain.has('createElement') && /\bcreateElement\s*\(\s*['"]canvas/.test(text)) ||
      (plain.has('from') && /\bfrom\s*\(\s*\{/.test(text)) ||
      (names.some((name) => methods.has(name)) && onReceiver.test(text)) ||
      (someOf(names.generic, (name) => called.has(name)) && withTypes.test(text)) ||
      someOf(names.tagged, (name) => called.has(name)) ||
      types.test(text) ||
      (modules.test(text) && namesOne(text))
    )
  }
}

function any(names: Iterable<string>): string {
  return [...new Set(names)].map((name) => name.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)).join('|')
}

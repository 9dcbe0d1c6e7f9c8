import { LARGE_TYPES, PRODUCERS, type ProducerRow } from '../catalog/index.js'

/** What makes values whose size the source says, and what else a function may keep; the sizes are `heap/`'s to tell. */
const KNOWN = [
  String.raw`(?<![\w$.])Array\s*\(`,
  String.raw`\bnew\s+(?:Array|\w*Array|ArrayBuffer|SharedArrayBuffer)\b(?!\s*\[)`,
  String.raw`\bArray\s*\.\s*from\s*\(\s*\{`,
  String.raw`\.\s*(?:alloc|allocUnsafe|allocUnsafeSlow|repeat|padEnd|padStart)\s*\(`,
  String.raw`(?<![\w$])(?:readFile|readFileSync|fetch)\s*[(<]`,
  // What a stream gives bit by bit.
  String.raw`\bfor\s+await\b`,
  String.raw`\.on\s*\(\s*['"](?:data|row|line|chunk|record)['"]`,
  // Its held value may keep what it waits for.
  String.raw`\bFinalizationRegistry\b`,
]

/** How the making of large values shows in a file's text, as a regular expression's source. */
export function producerText(): string {
  const modules = [...new Set(PRODUCERS.flatMap(({ callee }) => callee.from ?? []))].filter((name) => name !== 'global')
  const globals = PRODUCERS.filter(({ callee }) => callee.from?.includes('global')).flatMap(({ callee }) => callee.name)
  return [
    ...KNOWN,
    ...PRODUCERS.filter(({ callee }) => !callee.from).map(calledText),
    String.raw`['"](?:node:)?(?:${modules.map(escape).join('|')})['"]`,
    String.raw`(?<![\w$.])(?:${globals.map(escape).join('|')})\s*\(`,
    String.raw`:\s*(?:\w+\.)?(?:${Object.keys(LARGE_TYPES).join('|')})\b`,
  ].join('|')
}

function calledText({ callee, bare }: ProducerRow): string {
  const names = [callee.name].flat().map(escape).join('|')
  const receivers = [callee.receiver ?? '*'].flat().filter((name) => name !== '*')
  const on = receivers.length > 0 ? String.raw`\b(?:${receivers.map(escape).join('|')})\s*\??\.\s*` : String.raw`\.\s*`
  return String.raw`${on}(?:${names})\s*${bare ? String.raw`\(\s*\)` : '[(<`]'}`
}

function escape(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)
}

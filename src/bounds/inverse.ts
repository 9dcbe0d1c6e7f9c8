import { nameWords } from '../syntax/text.js'

/** Verbs, each with those that undo it. */
const UNDOING: readonly (readonly [string, string])[] = [
  ['add', 'remove|delete|drop|discard'],
  ['insert', 'remove|delete'],
  ['put', 'remove|delete'],
  ['open', 'close'],
  ['attach', 'detach'],
  ['join', 'leave|part'],
  ['enter', 'exit|leave'],
  ['start', 'stop|end|finish'],
  ['begin', 'end|finish'],
  ['create', 'destroy|delete|dispose|remove'],
  ['make', 'destroy|dispose'],
  ['acquire', 'release'],
  ['retain', 'release'],
  ['lock', 'unlock'],
  ['connect', 'disconnect'],
  ['track', 'untrack'],
  ['login', 'logout'],
  ['show', 'hide'],
  ['mount', 'unmount'],
  ['bind', 'unbind'],
  ['link', 'unlink'],
]

const UNDO_STEMS: ReadonlySet<string> = new Set(UNDOING.flatMap(([, undo]) => undo.split('|').map(stem)))

/** The words of a name, each without the ending that tells tense: `bindingConnected` → binding, connect. */
function stems(name: string): string[] {
  return nameWords(name).map((word) => word.replace(/(?<=[a-z]{2})ed$/, ''))
}

/** Whether one function, by its name, undoes what another does: `subscribe` and `unsubscribe`, `addUser` and `removeUser`. */
export function isInverse(name: string, other: string): boolean {
  const words = stems(name)
  const others = stems(other)
  if (words.length !== others.length) return false
  const differing = words.flatMap((word, i) => (word === others[i] ? [] : [[word, others[i] ?? ''] as const]))
  const [pair] = differing
  return differing.length === 1 && pair !== undefined && undoes(pair[0], pair[1])
}

/** Whether a function may, by its name, undo what another does: most names say no. */
export function mayBeInverse(name: string): boolean {
  return stems(name).some((word) => /^(?:un|dis|de)/.test(word) || UNDO_STEMS.has(stem(word)))
}

function undoes(word: string, other: string): boolean {
  if (other === `un${word}` || other === `dis${word}` || other === `de${word}`) return true
  return UNDOING.some(
    ([does, undo]) => stem(does) === stem(word) && undo.split('|').some((u) => stem(u) === stem(other)),
  )
}

/** A verb without the letter that its past drops: closed → clos, close → clos. */
function stem(word: string): string {
  return word.replace(/e$/, '')
}

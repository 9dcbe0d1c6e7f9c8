import type { Exit, Region, RegionKind, Teardown } from '../answers/index.js'

/** How often something happens, in the reader's names: `on every request`, `for every 'Chart' instance`. */
export function activationPhrase(edge: Region): string {
  switch (edge.kind) {
    case 'request':
    case 'connection':
    case 'job':
      return `on every ${edge.kind}`
    case 'event':
      return `on every ${edge.label}`
    case 'interval':
      return edge.label === 'interval' ? 'at every interval' : `every time '${edge.label}' renews itself`
    case 'iteration':
      return 'in every iteration'
    case 'render':
      return `on every render of '${edge.label}'`
    case 'effect':
      return 'every time the effect runs'
    case 'mount':
      return `for every mounted '${edge.label}'`
    case 'instance':
      return `for every '${edge.label}' instance`
    case 'call':
      return edge.label === 'this function' ? 'on every call' : `on every call of '${edge.label.replace('@@', '')}'`
    default:
      return 'again and again'
  }
}

export const REMEDY_IN_EFFECT = 'Return a cleanup that removes it'

const REMEDIES: Partial<Record<RegionKind, string>> = {
  request: 'Remove it when the response closes',
  job: 'Remove it when the job ends',
  event: 'Remove it when it has done its work, or add it once',
  interval: 'Add it once, outside the timer',
  iteration: 'Remove it at the end of the turn, or add it once, outside the loop',
  render: 'Add it in an effect and remove it in the cleanup',
  effect: REMEDY_IN_EFFECT,
  instance: 'Remove it in a teardown method',
  call: 'Remove it when the work is done, or add it once',
}

/** What to do about a listener that is added on `edge` and never removed. */
export function remedy(edge: Region, teardown: Teardown | null, hook: string | null, isAbort: boolean): string {
  if (edge.kind === 'connection')
    return edge.owner ? `Remove it when '${edge.owner}' closes` : 'Remove it when the connection closes'
  if (teardown && teardown.name !== 'the cleanup') return `Remove it in '${teardown.name}'`
  if (isAbort && edge.kind === 'call') return "Remove it when the work is done, in a 'finally' block"
  if (edge.kind === 'mount' || edge.kind === 'instance')
    return hook ? `Remove it in '${hook}'` : 'Remove it in a teardown method'
  if (edge.kind === 'effect' && hook) return `Remove it in '${hook}'`
  return REMEDIES[edge.kind] ?? 'Remove it when the work is done'
}

/** On which exit something stays: `if 'await load()' on line 9 rejects`. */
export function exitPhrase(exit: Exit, text: string): string {
  const line = exit.node ? ` on line ${String(exit.node.loc.start.line)}` : ''
  switch (exit.kind) {
    case 'return':
      return `when the 'return'${line} is taken`
    case 'throw':
      return `when the 'throw'${line} is reached`
    case 'await':
      return `when '${text}'${line} rejects`
    case 'yield':
      return `when the consumer stops at the 'yield'${line}`
    case 'call':
      return `when '${text}'${line} throws`
    case 'end':
      return 'on a path to the end of the function'
  }
}

/** What a release waits for: `when its own event fires`. */
export function onlyPhrase(only: string): string {
  switch (only) {
    case 'self':
      return 'when its own event fires'
    case 'success':
      return 'on success'
    case 'failure':
      return 'on failure'
    default:
      return only.startsWith("'") ? `if ${only} comes` : `on '${only}'`
  }
}

/** `'resize' and 'scroll'`, `'a', 'b' and 'c'`. */
export function listPhrase(labels: readonly string[]): string {
  const last = labels.at(-1) ?? ''
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`
}

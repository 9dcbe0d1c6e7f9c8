import type { LargeCapture, Size } from '../answers/index.js'
import { renderPath } from './path.js'
import { listPhrase } from './words.js'

/** What the placeholders of the messages about captures stand for. */
export function captureWords(found: LargeCapture): Record<string, string> {
  const { value, parts, sharer, size, path } = found
  return {
    what: whatIs(found),
    value,
    held:
      found.why === 'registered' && parts.length > 0
        ? `'${listPhrase(parts)}' may reach it`
        : 'the held value reaches it',
    parts: listPhrase(parts.map((part) => (found.why === 'view' ? `'${part}'` : `'${value}.${part}'`))),
    size: sizePhrase(size),
    sharer: sharer?.label ?? '',
    line: sharer ? String(sharer.line) : '',
    path: renderPath(path),
  }
}

function whatIs({ store, why }: LargeCapture): string {
  if (why === 'view') return `Value kept in '${store.label}'`
  switch (store.holder) {
    case 'listener': {
      const event = store.listener?.event
      return `${event?.kind === 'text' ? `'${event.text}' listener` : 'Listener'} on '${store.label}'`
    }
    case 'interval':
      return 'Interval'
    case 'timer':
      return 'Timer'
    case 'reaction':
      return `Reaction on '${store.label}'`
    case 'wait':
      return `Function that waits for '${store.label}'`
    case 'hook':
      return `Function kept by '${store.label}'`
    case 'returned':
      return 'Function given to the caller'
    case 'registry':
      return `'${store.label}'`
    default:
      return `Function kept in '${store.label}'`
  }
}

/** ` (≈ 8 MB)`, ` (a response body)`, or nothing where the size is not known. */
function sizePhrase(size: Size): string {
  switch (size.kind) {
    case 'bytes':
      return size.low < 1000 ? '' : ` (≈ ${bytesText(size.low)})`
    case 'large-by-source':
      return ` (${size.what})`
    case 'unknown':
      return ''
  }
}

/** `85 KB`, `1.5 MB`, `2 GB`: two digits where there are few. */
function bytesText(bytes: number): string {
  const units = ['KB', 'MB', 'GB', 'TB']
  let amount = bytes / 1000
  let unit = 0
  for (; amount >= 1000 && unit < units.length - 1; unit++) amount /= 1000
  return `${amount < 10 ? String(Math.round(amount * 10) / 10) : String(Math.round(amount))} ${units[unit] ?? ''}`
}

let lastDown: MouseEvent | null = null
let count = 0

export function clicksOf(event: MouseEvent): number {
  const last = lastDown
  lastDown = event // want no-request-state-on-singleton: "'lastDown' keeps 'event' of the last event alive"
  const isSame = last !== null && event.timeStamp - last.timeStamp < 400 && Math.abs(last.clientX - event.clientX) < 2
  count = isSame ? (count + 1) % 3 : 1
  return count
}

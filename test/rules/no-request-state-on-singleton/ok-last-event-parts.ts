let lastX = 0
let lastTime = 0
let count = 0

export function clicksOf(event: MouseEvent): number {
  const isSame = event.timeStamp - lastTime < 400 && Math.abs(lastX - event.clientX) < 2
  lastX = event.clientX
  lastTime = event.timeStamp
  count = isSame ? (count + 1) % 3 : 1
  return count
}

const openedAt = new Map<EventTarget, number>()

document.addEventListener('toggle', (event) => {
  if (event.target) openedAt.set(event.target, performance.now()) // want no-unbounded-collection: "'openedAt' gets an entry on every 'toggle' event"
})

export function ageOf(element: Element): number {
  return performance.now() - (openedAt.get(element) ?? 0)
}

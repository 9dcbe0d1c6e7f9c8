export function createMarquee(container, images) {
  let selected = new Set()

  const select = (event) => {
    const hit = document.elementFromPoint(event.clientX, event.clientY)
    const index = images.indexOf(hit)
    if (index >= 0) selected.add(index)
  }

  const listener = document.addEventListener('mousemove', select) // want no-ineffective-removal: "'mousemove' listener on 'document' stays"

  return {
    get selection() {
      return [...selected]
    },
    destroy() {
      document.removeEventListener('mousemove', listener)
      selected = new Set()
      container.classList.remove('selecting')
    },
  }
}

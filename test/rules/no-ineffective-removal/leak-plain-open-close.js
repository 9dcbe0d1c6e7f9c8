import { render } from './render.js'

let menu = null

export function openMenu(anchor, entries) {
  closeMenu()
  menu = render(anchor, entries)
  document.addEventListener('click', (event) => { // want no-ineffective-removal: "'click' listener on 'document' stays: it is a new function"
    if (menu && !menu.contains(event.target)) closeMenu()
  })
  document.addEventListener('keydown', onKey)
}

export function closeMenu() {
  if (!menu) return
  document.removeEventListener('click', closeMenu)
  document.removeEventListener('keydown', onKey)
  menu.remove()
  menu = null
}

function onKey(event) {
  if (event.key === 'Escape') closeMenu()
}

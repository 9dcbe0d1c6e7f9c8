import { bus } from './bus.js'

const bound = new Map()
let installed = false

export function install() {
  if (installed) return
  installed = true
  window.addEventListener('unhandledrejection', (event) => report(event))
}

export function bindTo(element, name) {
  if (bound.has(element)) return
  const handler = () => bus.emit(name)
  element.addEventListener('click', handler)
  bound.set(element, handler)
}

export function openMenu(menu) {
  const outside = (event) => menu.contains(event.target) || close()
  const close = () => {
    document.removeEventListener('click', outside)
    menu.hidden = true
  }
  document.addEventListener('click', outside)
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close())
}

export function startDrag(handle) {
  const move = (event) => place(handle, event)
  const end = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
}

const onTheme = () => repaint()

export function watchTheme() {
  bus.on('theme', onTheme)
}

export function unwatchTheme() {
  bus.off('theme', onTheme)
}

bus.on('ready', () => {
  document.body.addEventListener('input', onTheme)
  bus.on('theme', () => repaint())
})

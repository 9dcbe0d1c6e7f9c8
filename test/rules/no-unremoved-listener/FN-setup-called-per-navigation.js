import { router } from './router.js'

/** The page modules call this each time they are shown. */
export function enableShortcuts() {
  document.addEventListener('keydown', (event) => {
    if (event.target.matches('input, textarea')) return
    if (event.key === 'g') router.go('/')
    if (event.key === 'n') router.go('/new')
  })
}

import Alpine from 'alpinejs'

Alpine.directive('shortcut', (el, { value, expression }, { evaluate, cleanup }) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === value) evaluate(expression)
  }
  window.addEventListener('keydown', onKeyDown)
  cleanup(() => window.removeEventListener('keydown', onKeyDown))
  el.addEventListener('blur', () => evaluate(expression))
})

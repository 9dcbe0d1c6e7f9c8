import Alpine from 'alpinejs'

Alpine.directive('shortcut', (el, { value, expression }, { evaluate }) => {
  window.addEventListener('keydown', (event) => { // want no-unremoved-listener: "for every mounted 'shortcut'"
    if (event.key !== value || el.hasAttribute('disabled')) return
    event.preventDefault()
    evaluate(expression)
  })
})

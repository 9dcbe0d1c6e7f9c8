const KEYS = { Escape: 'close', Enter: 'submit' }

function onKeyDown(el, binding) {
  return (event) => {
    const action = KEYS[event.key]
    if (action && el.contains(document.activeElement)) binding.value(action)
  }
}

export const vKeys = {
  mounted(el, binding) {
    el.keyHandler = onKeyDown(el, binding)
    document.addEventListener('keydown', (event) => onKeyDown(el, binding)(event))
  },
  unmounted(el) {
    document.removeEventListener('keydown', el.keyHandler)
    delete el.keyHandler
  },
}

export default {
  install(app) {
    app.directive('keys', vKeys)
  },
}

/** v-outside="handler": calls the handler on a click anywhere else. */
export const outside = {
  mounted(el, { value, modifiers }) {
    const event = modifiers.down ? 'mousedown' : 'click'
    document.addEventListener(event, (e) => { // want no-unremoved-listener: "on 'document' is added for every mounted"
      if (!el.contains(e.target)) value(e)
    })
  },
  updated(el, { value }) {
    el.dataset.armed = String(Boolean(value))
  },
  unmounted(el) {
    delete el.dataset.armed
  },
}

export function install(app) {
  app.directive('outside', outside)
}

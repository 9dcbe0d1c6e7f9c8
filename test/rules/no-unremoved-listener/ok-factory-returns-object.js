const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]'

export default function focusTrap(container) {
  let active = true

  function nodes() {
    return [...container.querySelectorAll(FOCUSABLE)]
  }

  function onKeydown(event) {
    if (!active || event.key !== 'Tab') return
    const all = nodes()
    const edge = event.shiftKey ? all[0] : all.at(-1)
    if (document.activeElement === edge) {
      event.preventDefault()
      ;(event.shiftKey ? all.at(-1) : all[0]).focus()
    }
  }

  function onFocusin(event) {
    if (active && !container.contains(event.target)) nodes()[0]?.focus()
  }

  document.addEventListener('keydown', onKeydown)
  document.addEventListener('focusin', onFocusin)

  return {
    pause: () => (active = false),
    resume: () => (active = true),
    release() {
      document.removeEventListener('keydown', onKeydown)
      document.removeEventListener('focusin', onFocusin)
    },
  }
}

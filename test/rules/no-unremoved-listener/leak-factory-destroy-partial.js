const { emit } = require('./analytics.js')

function createDropdown(root, { onSelect } = {}) {
  const button = root.querySelector('button')
  const list = root.querySelector('[role=listbox]')
  let open = false

  function toggle(next = !open) {
    open = next
    list.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    emit('dropdown', { open })
  }

  function onOutside(event) {
    if (open && !root.contains(event.target)) toggle(false)
  }

  function onEscape(event) {
    if (open && event.key === 'Escape') toggle(false)
  }

  button.addEventListener('click', () => toggle())
  list.addEventListener('click', (e) => onSelect?.(e.target.dataset.value))
  document.addEventListener('click', onOutside)
  document.addEventListener('keydown', onEscape) // want no-unremoved-listener: "'keydown' listener on 'document'"

  return {
    open: () => toggle(true),
    close: () => toggle(false),
    destroy() {
      document.removeEventListener('click', onOutside)
      root.replaceChildren()
    },
  }
}

module.exports = { createDropdown }

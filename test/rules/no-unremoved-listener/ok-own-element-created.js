import { icon } from './icons.js'

const VARIANTS = new Set(['info', 'success', 'warning', 'danger'])

export function alertBox(text, variant = 'info', { onClose, timeout = 0 } = {}) {
  if (!VARIANTS.has(variant)) throw new TypeError(`unknown variant ${variant}`)

  const box = document.createElement('div')
  box.className = `alert alert-${variant}`
  box.append(icon(variant), text)

  const close = document.createElement('button')
  close.type = 'button'
  close.append('×')
  close.addEventListener('click', () => {
    box.remove()
    onClose?.(variant)
  })
  box.append(close)

  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close.click()
  })
  if (timeout > 0) setTimeout(() => close.click(), timeout)

  document.body.append(box)
  return box
}

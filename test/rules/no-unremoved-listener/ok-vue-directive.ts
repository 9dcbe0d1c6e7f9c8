import type { Directive } from 'vue'

const handlers = new WeakMap<HTMLElement, (event: MouseEvent) => void>()

export const vOutside: Directive<HTMLElement, (event: MouseEvent) => void> = {
  mounted(el, { value }) {
    const onClick = (event: MouseEvent) => {
      if (!el.contains(event.target as Node)) value(event)
    }
    handlers.set(el, onClick)
    document.addEventListener('click', onClick)
  },
  unmounted(el) {
    const onClick = handlers.get(el)
    if (onClick) document.removeEventListener('click', onClick)
  },
}

export const vAutoSelect: Directive<HTMLInputElement> = {
  mounted(el) {
    el.addEventListener('focus', () => el.select())
  },
}

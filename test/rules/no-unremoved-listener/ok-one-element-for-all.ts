/** One element in the body that all buttons share. */
class LongPress extends HTMLElement {
  connectedCallback(): void {
    for (const type of ['touchcancel', 'mouseup', 'touchmove', 'wheel', 'scroll'])
      document.addEventListener(type, () => this.stop(), { passive: true })
  }

  stop(): void {
    this.style.display = 'none'
  }
}

customElements.define('long-press', LongPress)

export function longPress(): LongPress {
  const known = document.body.querySelector('long-press')
  if (known) return known as LongPress
  const made = document.createElement('long-press') as LongPress
  document.body.appendChild(made)
  return made
}

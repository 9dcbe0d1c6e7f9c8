/** `<auto-save>` keeps its form's text in storage. */
class AutoSave extends HTMLElement {
  connectedCallback() {
    this.key = `draft:${this.getAttribute('name')}`
    for (const type of ['pagehide', 'blur', 'freeze']) window.addEventListener(type, this)
    document.addEventListener('visibilitychange', this, { capture: true })
  }

  disconnectedCallback() {
    for (const type of ['pagehide', 'blur', 'freeze']) window.removeEventListener(type, this)
    document.removeEventListener('visibilitychange', this, true)
  }

  handleEvent(event) {
    if (event.type !== 'visibilitychange' || document.hidden) this.save()
  }

  save() {
    const form = this.querySelector('form')
    localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(new FormData(form))))
  }
}

customElements.define('auto-save', AutoSave)

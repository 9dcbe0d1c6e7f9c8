const SHORTCUTS = { k: 'search', n: 'new', '/': 'focus' }

class CommandBar extends HTMLElement {
  #onKey = (event) => {
    const command = event.ctrlKey && SHORTCUTS[event.key]
    if (command) this.run(command)
  }

  connectedCallback() {
    this.innerHTML = '<input type="search" placeholder="Command">'
    document.addEventListener('keydown', this.#onKey) // want no-ineffective-removal: "'keydown' listener on 'document' stays"
  }

  disconectedCallback() {
    document.removeEventListener('keydown', this.#onKey)
  }

  run(command) {
    this.dispatchEvent(new CustomEvent('command', { bubbles: true, detail: command }))
  }
}

customElements.define('command-bar', CommandBar)

let focused

class TagInput extends HTMLElement {
  connectedCallback() {
    this.input = this.appendChild(document.createElement('input'))
    this.input.addEventListener('focus', () => {
      focused = this // want no-request-state-on-singleton: "'focused' keeps 'this' of the last 'TagInput' alive after it is unmounted: focused:1 → this:7"
    })
  }

  static get focused() {
    return focused
  }
}

customElements.define('tag-input', TagInput)

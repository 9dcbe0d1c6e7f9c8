const ICONS = { home: '⌂', search: '⌕', settings: '⚙' }

class AppNav extends HTMLElement {
  static observedAttributes = ['collapsed']

  constructor() {
    super()
    this.attachShadow({ mode: 'open' })
    this._onKey = this._onKey.bind(this)
  }

  connectedCallback() {
    this.render()
    window.addEventListener('hashchange', this) // want no-unremoved-listener: "'hashchange' listener on 'window'"
    document.addEventListener('keydown', this._onKey) // want no-unremoved-listener: "'keydown' listener on 'document'"
    this.shadowRoot.addEventListener('click', (e) => this.follow(e))
  }

  attributeChangedCallback() {
    this.render()
  }

  handleEvent(event) {
    if (event.type === 'hashchange') this.render()
  }

  _onKey(event) {
    if (event.altKey && event.key === 'h') location.hash = '#home'
  }

  follow(event) {
    const link = event.target.closest('a')
    if (link) this.dispatchEvent(new CustomEvent('navigate', { detail: link.hash }))
  }

  render() {
    const current = location.hash.slice(1)
    this.shadowRoot.innerHTML = Object.entries(ICONS)
      .map(([name, icon]) => `<a href="#${name}" ${name === current ? 'class="on"' : ''}>${icon}</a>`)
      .join('')
  }
}

customElements.define('app-nav', AppNav)

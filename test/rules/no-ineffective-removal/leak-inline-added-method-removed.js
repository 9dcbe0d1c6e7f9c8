import { LitElement, html } from 'lit'
import { cart } from './cart.js'

export class CartBadge extends LitElement {
  static properties = { count: { type: Number } }

  constructor() {
    super()
    this.count = cart.size
  }

  connectedCallback() {
    super.connectedCallback()
    cart.addEventListener('change', () => this.refresh()) // want no-ineffective-removal: "'change' listener on 'cart' stays: it is a new function"
  }

  disconnectedCallback() {
    cart.removeEventListener('change', this.refresh)
    super.disconnectedCallback()
  }

  refresh() {
    this.count = cart.size
  }

  render() {
    return html`<span ?hidden=${this.count === 0}>${this.count}</span>`
  }
}

customElements.define('cart-badge', CartBadge)

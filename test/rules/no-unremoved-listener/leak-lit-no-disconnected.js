import { LitElement, html } from 'lit'
import { cart } from '../state/cart.js'

export class CartBadge extends LitElement {
  static properties = { count: { type: Number }, pulse: { type: Boolean, reflect: true } }

  constructor() {
    super()
    this.count = 0
    this.pulse = false
  }

  connectedCallback() {
    super.connectedCallback()
    this.count = cart.size
    const element = this
    cart.addEventListener('change', function () { // want no-unremoved-listener: "'change' listener on 'cart'"
      element.count = cart.size
      element.pulse = true
    })
  }

  render() {
    return html`<span part="badge" @animationend=${() => (this.pulse = false)}>${this.count}</span>`
  }
}

customElements.define('cart-badge', CartBadge)

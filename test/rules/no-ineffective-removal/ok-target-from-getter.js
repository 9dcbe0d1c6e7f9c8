export class Ruler extends HTMLElement {
  get view() {
    return this.ownerDocument.defaultView ?? window
  }

  get scroller() {
    return window
  }

  connectedCallback() {
    this.ticks = []
    window.addEventListener('scroll', this.draw)
    this.view.addEventListener('resize', this.draw)
  }

  disconnectedCallback() {
    this.scroller.removeEventListener('scroll', this.draw)
    this.view.removeEventListener('resize', this.draw)
  }

  draw = () => {
    const from = Math.floor(this.scroller.scrollY / 10) * 10
    this.ticks = Array.from({ length: 100 }, (_, i) => from + i * 10)
    this.textContent = this.ticks.join(' ')
  }
}

customElements.define('page-ruler', Ruler)

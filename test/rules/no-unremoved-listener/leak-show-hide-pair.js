import { debounce } from './util.js'

const GAP = 6

export default class Tooltip {
  constructor(anchor, text) {
    this.anchor = anchor
    this.bubble = document.createElement('div')
    this.bubble.className = 'tooltip'
    this.bubble.textContent = text
    this.place = debounce(this.place.bind(this), 16)
    this.dismiss = () => this.hide()
    anchor.addEventListener('mouseenter', () => this.show())
    anchor.addEventListener('mouseleave', () => this.hide())
  }

  show() {
    document.body.append(this.bubble)
    window.addEventListener('scroll', this.place, true) // want no-unremoved-listener: "'scroll' listener on 'window'"
    window.addEventListener('blur', this.dismiss)
    this.place()
  }

  hide() {
    this.bubble.remove()
    window.removeEventListener('blur', this.dismiss)
  }

  place() {
    const box = this.anchor.getBoundingClientRect()
    this.bubble.style.left = `${box.left}px`
    this.bubble.style.top = `${box.bottom + GAP}px`
  }
}

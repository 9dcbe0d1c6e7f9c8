import { Controller } from '@hotwired/stimulus'

export default class extends Controller {
  static values = { offset: Number }

  initialize() {
    this.onScroll = this.onScroll.bind(this)
  }

  connect() {
    window.addEventListener('scroll', this.onScroll) // want no-ineffective-removal: "stands in a method that is never called"
  }

  disconnected() {
    window.removeEventListener('scroll', this.onScroll)
  }

  onScroll() {
    this.element.classList.toggle('shadow', window.scrollY > this.offsetValue)
  }
}

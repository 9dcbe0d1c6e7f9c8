import { Controller } from '@hotwired/stimulus'

// Connects again after each visit that Turbo renders.
export default class extends Controller {
  static targets = ['panel', 'toggle']
  static values = { open: Boolean }

  connect() {
    document.addEventListener('click', (event) => { // want no-unremoved-listener: "Remove it in 'disconnect'"
      if (!this.element.contains(event.target)) this.openValue = false
    })
  }

  toggle() {
    this.openValue = !this.openValue
  }

  openValueChanged(open) {
    this.panelTarget.hidden = !open
    this.toggleTarget.setAttribute('aria-expanded', String(open))
  }
}

import { Controller } from '@hotwired/stimulus'

export default class extends Controller {
  static targets = ['row']

  initialize() {
    this.fit = this.fit.bind(this)
  }

  connect() {
    window.addEventListener('resize', this.fit)
    // The controller's own element.
    this.element.addEventListener('turbo:submit-end', () => this.element.reset())
  }

  disconnect() {
    window.removeEventListener('resize', this.fit)
  }

  rowTargetConnected(row) {
    row.addEventListener('dblclick', () => this.edit(row))
  }

  edit(row) {
    row.querySelector('input')?.focus()
  }

  fit() {
    this.element.style.maxHeight = `${window.innerHeight}px`
  }
}

import { onVisibility, onShortcut } from './handlers.js'
import { bus } from './bus.js'

/** boot.js adds these; a page that takes over the screen removes them while it is open. */
export class Presentation {
  constructor(slides) {
    this.slides = slides
    this.at = 0
    this.next = () => this.show(this.at + 1)
    document.removeEventListener('visibilitychange', onVisibility)
    document.removeEventListener('keydown', onShortcut, true)
    bus.off('sync', onVisibility)
    document.addEventListener('click', this.next)
  }

  show(index) {
    this.at = Math.min(index, this.slides.length - 1)
    document.body.replaceChildren(this.slides[this.at])
  }

  close() {
    document.removeEventListener('click', this.next)
    document.addEventListener('visibilitychange', onVisibility)
    document.addEventListener('keydown', onShortcut, true)
    bus.on('sync', onVisibility)
  }
}

export class Swipe {
  #start = null

  constructor(element, { threshold = 40, onSwipe }) {
    this.element = element
    this.threshold = threshold
    this.onSwipe = onSwipe
    window.addEventListener('touchstart', this, { passive: true })
    window.addEventListener('touchend', this)
    window.addEventListener('touchcancel', this)
  }

  handleEvent(event) {
    switch (event.type) {
      case 'touchstart':
        if (this.element.contains(event.target)) this.#start = event.changedTouches[0].clientX
        break
      case 'touchend':
        this.#finish(event.changedTouches[0].clientX)
        break
      default:
        this.#start = null
    }
  }

  #finish(x) {
    if (this.#start === null) return
    const distance = x - this.#start
    this.#start = null
    if (Math.abs(distance) > this.threshold) this.onSwipe(distance > 0 ? 'right' : 'left')
  }

  off() {
    window.removeEventListener('touchstart', this)
    window.removeEventListener('touchend', this)
    window.removeEventListener('touchcancel', this)
  }
}

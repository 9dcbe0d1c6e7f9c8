function toggle(on, target, type, handler, options) {
  if (on) target.addEventListener(type, handler, options)
  else target.removeEventListener(type, handler, options)
}

export default class Carousel {
  constructor(root) {
    this.root = root
    this.index = 0
    this.slides = [...root.children]
    this.onKey = ({ key }) => this.go(key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0)
    this.onHide = () => document.hidden && this.pause()
    this.listen(true)
  }

  listen(on) {
    toggle(on, document, 'keydown', this.onKey)
    toggle(on, document, 'visibilitychange', this.onHide)
    toggle(on, window, 'scroll', this.onHide, { passive: true, capture: true })
  }

  go(step) {
    this.index = (this.index + step + this.slides.length) % this.slides.length
    this.slides.forEach((slide, i) => (slide.hidden = i !== this.index))
  }

  pause() {
    this.root.classList.add('paused')
  }

  destroy() {
    this.listen(false)
  }
}

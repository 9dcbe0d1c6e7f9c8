import { clamp } from './math.js'

export class ZoomPane {
  constructor(pane) {
    this.pane = pane
    this.scale = 1
    document.addEventListener('wheel', this.onWheel, { passive: false })
    document.addEventListener('touchmove', this.onTouch, { capture: true, passive: false })
    window.addEventListener('blur', this.reset, { once: false, capture: false })
  }

  onWheel = (event) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    this.scale = clamp(this.scale - event.deltaY / 500, 0.25, 4)
    this.pane.style.scale = this.scale
  }

  onTouch = (event) => {
    if (event.touches.length === 2) event.preventDefault()
  }

  reset = () => {
    this.pane.style.scale = this.scale = 1
  }

  dispose() {
    document.removeEventListener('wheel', this.onWheel)
    document.removeEventListener('touchmove', this.onTouch, true)
    window.removeEventListener('blur', this.reset, { passive: true })
  }
}

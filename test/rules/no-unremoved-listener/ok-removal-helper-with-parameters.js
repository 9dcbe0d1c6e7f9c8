function bind(target, type, handler) {
  target.addEventListener(type, handler)
}

function unbind(target, type, handler) {
  target.removeEventListener(type, handler)
}

export class Splitter {
  constructor(left, right, bar) {
    this.left = left
    this.right = right
    this.bar = bar
    this.dragging = false
    this.onMove = this.onMove.bind(this)
    this.onUp = () => (this.dragging = false)

    bind(window, 'pointermove', this.onMove)
    bind(window, 'pointerup', this.onUp)
    window.addEventListener('blur', this.onUp)
    bar.addEventListener('pointerdown', () => (this.dragging = true))
  }

  onMove(event) {
    if (!this.dragging) return
    const total = this.left.offsetWidth + this.right.offsetWidth
    const share = (event.clientX - this.left.offsetLeft) / total
    this.left.style.flexBasis = `${share * 100}%`
    this.right.style.flexBasis = `${(1 - share) * 100}%`
  }

  destroy() {
    unbind(window, 'pointermove', this.onMove)
    unbind(window, 'pointerup', this.onUp)
    unbind(window, 'blur', this.onUp)
  }
}

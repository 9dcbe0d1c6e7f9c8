export class SplitPane {
  constructor(container, onResize) {
    this.container = container
    this.onResize = onResize
    this.bar = container.querySelector('.bar')
    this.move = this.move.bind(this)
    this.release = this.release.bind(this)
    this.bar.addEventListener('mousedown', () => (this.dragging = true))
    window.addEventListener('mousemove', this.move) // want no-ineffective-removal: "'mousemove' listener on 'window' stays"
    window.addEventListener('mouseup', this.release)
  }

  move(event) {
    if (!this.dragging) return
    const { left, width } = this.container.getBoundingClientRect()
    this.onResize((event.clientX - left) / width)
  }

  release() {
    this.dragging = false
  }

  destroy() {
    this.container.removeEventListener('mousemove', this.move)
    window.removeEventListener('mouseup', this.release)
  }
}

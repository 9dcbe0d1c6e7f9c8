export class Pointer {
  constructor(surface, draw) {
    this.surface = surface
    this.draw = draw
    this.move = this.move.bind(this)
    this.touch = this.touch.bind(this)
    if ('onpointermove' in window) {
      window.addEventListener('pointermove', this.move)
    } else {
      window.addEventListener('mousemove', this.move)
      window.addEventListener('touchmove', this.touch, { passive: true })
    }
  }

  move({ clientX, clientY }) {
    const { left, top } = this.surface.getBoundingClientRect()
    this.draw(clientX - left, clientY - top)
  }

  touch(event) {
    this.move(event.touches[0])
  }

  destroy() {
    window.removeEventListener('pointermove', this.move)
    window.removeEventListener('mousemove', this.move)
    window.removeEventListener('touchmove', this.touch)
  }
}

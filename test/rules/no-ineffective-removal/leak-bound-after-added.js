import { scheduler } from './scheduler.js'

export class Particles {
  constructor(count, bounds) {
    this.bounds = bounds
    this.items = Array.from({ length: count }, () => ({ x: 0, y: 0, dx: Math.random(), dy: Math.random() }))
    scheduler.on('frame', this.step) // want no-ineffective-removal: "'frame' listener on 'scheduler' stays"
    this.step = this.step.bind(this)
  }

  step(seconds) {
    for (const item of this.items) {
      item.x = (item.x + item.dx * seconds) % this.bounds.width
      item.y = (item.y + item.dy * seconds) % this.bounds.height
    }
  }

  destroy() {
    scheduler.off('frame', this.step)
    this.items.length = 0
  }
}

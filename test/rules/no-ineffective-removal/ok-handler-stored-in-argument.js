import { deck } from './deck.js'

export class Stopwatch {
  constructor(display) {
    this.display = display
    this.began = performance.now()
    const lap = () => this.lap()
    window.addEventListener('keydown', (this.onKey = ({ code }) => code === 'Space' && this.lap()))
    document.addEventListener('visibilitychange', this.onHide = this.freeze.bind(this))
    deck.on('button', lap)
    this.onButton = lap
  }

  lap() {
    this.display.append(`${((performance.now() - this.began) / 1000).toFixed(2)}\n`)
  }

  freeze() {
    this.display.classList.toggle('frozen', document.hidden)
  }

  destroy() {
    const { onKey, onHide } = this
    window.removeEventListener('keydown', onKey)
    document.removeEventListener('visibilitychange', onHide)
    deck.off('button', this.onButton)
  }
}

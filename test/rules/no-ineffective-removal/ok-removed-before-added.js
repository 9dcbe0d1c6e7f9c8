import { audio } from './audio.js'

function unlock() {
  audio.resume()
}

export class SoundButton {
  constructor(button) {
    this.button = button
    this.toggle = this.toggle.bind(this)
    this.onState = this.onState.bind(this)
  }

  refresh() {
    audio.removeListener('state', this.onState)
    audio.on('state', this.onState)
    document.removeEventListener('pointerdown', unlock)
    document.addEventListener('pointerdown', unlock)
    this.button.removeEventListener('click', this.toggle)
    this.button.addEventListener('click', this.toggle)
  }

  toggle() {
    audio.muted = !audio.muted
  }

  onState(state) {
    this.button.dataset.state = state
  }

  remove() {
    audio.removeListener('state', this.onState)
    this.button.remove()
  }
}

import { Controller } from '@hotwired/stimulus'

export default class extends Controller {
  static targets = ['player']

  mute = () => this.playerTargets.forEach((player) => player.pause())

  playerTargetConnected() {
    document.addEventListener('visibilitychange', this.mute)
  }

  playerTargetDisconnected() {
    if (this.playerTargets.length === 0) document.removeEventListener('visibilitychange', this.mute)
  }
}

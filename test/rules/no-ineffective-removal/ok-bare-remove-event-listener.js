import { postScore } from './api.js'

export class Round {
  constructor(level) {
    this.level = level
    this.score = 0
    self.addEventListener('pagehide', this.save)
    window.addEventListener('keydown', this.hit)
    addEventListener('blur', this.pause)
  }

  hit = ({ key }) => {
    if (key === this.level.next()) this.score++
  }

  pause = () => this.level.pause()
  save = () => postScore(this.level.name, this.score)

  end() {
    removeEventListener('pagehide', this.save)
    removeEventListener('keydown', this.hit)
    window.removeEventListener('blur', this.pause)
    return this.score
  }
}

import { postScore } from './api.js'

export class Round {
  constructor(level) {
    this.level = level
    this.score = 0
    self.addEventListener('pagehide', this.save)
    addEventListener('freeze', this.save)
    addEventListener('keydown', this.hit)
  }

  hit = ({ key }) => {
    if (key === this.level.next()) this.score++
  }

  save = () => postScore(this.level.name, this.score)

  end() {
    removeEventListener('pagehide', this.save)
    window.removeEventListener('freeze', this.save)
    globalThis.removeEventListener('keydown', this.hit)
    return this.score
  }
}

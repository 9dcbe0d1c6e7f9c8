const player = require('./player')

class Subtitles {
  constructor(track, element) {
    this.track = track
    this.element = element
    this.handlers = {
      timeupdate: (seconds) => this.show(seconds),
      seek: (seconds) => this.show(seconds),
      ended: () => this.clear(),
    }
    for (const [name, fn] of Object.entries(this.handlers)) {
      player.on(name, fn)
    }
  }

  show(seconds) {
    const cue = this.track.cues.find((c) => c.from <= seconds && seconds < c.to)
    this.element.textContent = cue ? cue.text : ''
  }

  clear() {
    this.element.textContent = ''
  }

  destroy() {
    for (const name of Object.keys(this.handlers)) {
      player.removeListener(name, this.handlers[name])
    }
    this.clear()
  }
}

module.exports = { Subtitles }

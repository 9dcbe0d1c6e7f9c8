let target
let defaults

function fill(name, value) {
  target[name] = defaults[name] ?? value
}

export class Emitter {
  constructor(device, options) {
    this.device = device
    target = this // want no-request-state-on-singleton: "'target' keeps the last 'Emitter' alive after it is done with"
    defaults = options
    fill('rate', 1)
    fill('lifetime', 50)
  }

  destroy() {
    this.device.release()
  }
}

let target = null

function fill(name, value) {
  target[name] ??= value
}

export class Emitter {
  constructor(device) {
    this.device = device
    target = this
    fill('rate', 1)
    fill('lifetime', 50)
    target = null
  }

  destroy() {
    this.device.release()
  }
}

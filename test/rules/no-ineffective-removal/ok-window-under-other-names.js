export class IdleTimer {
  constructor(ms, callback) {
    this.ms = ms
    this.callback = callback
    this.bump = this.bump.bind(this)
    window.addEventListener('pointermove', this.bump)
    globalThis.addEventListener('keydown', this.bump)
    self.addEventListener('focus', this.bump)
    window.document.addEventListener('visibilitychange', this.bump)
    window.window.addEventListener('blur', this.bump)
    this.bump()
  }

  bump() {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.callback, this.ms)
  }

  stop() {
    clearTimeout(this.timer)
    self.removeEventListener('pointermove', this.bump)
    window.removeEventListener('keydown', this.bump)
    globalThis.removeEventListener('focus', this.bump)
    document.removeEventListener('visibilitychange', this.bump)
    window.removeEventListener('blur', this.bump)
  }
}

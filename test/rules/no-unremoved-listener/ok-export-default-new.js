import { request } from './http.js'

class SessionKeeper {
  #deadline = 0
  #timer

  constructor(minutes) {
    this.minutes = minutes
    document.addEventListener('click', () => this.touch(), true)
    document.addEventListener('keydown', () => this.touch(), true)
    window.addEventListener('focus', () => this.check())
  }

  touch() {
    this.#deadline = Date.now() + this.minutes * 60_000
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.check(), this.minutes * 60_000)
  }

  async check() {
    if (Date.now() < this.#deadline) return
    const { active } = await request('/session')
    if (!active) location.assign('/login')
  }
}

export default new SessionKeeper(20)

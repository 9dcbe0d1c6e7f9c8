class CountDown extends HTMLElement {
  #connection
  #frame = 0

  connectedCallback() {
    this.#connection = new AbortController()
    const signal = this.#connection.signal

    document.addEventListener('visibilitychange', () => this.#tick(), { signal })
    window.addEventListener('languagechange', () => this.#tick(), { signal })
    this.#tick()
  }

  disconnectedCallback() {
    this.#connection?.abort()
    this.#connection = undefined
    cancelAnimationFrame(this.#frame)
  }

  get until() {
    return new Date(this.getAttribute('until'))
  }

  #tick() {
    cancelAnimationFrame(this.#frame)
    if (document.hidden) return
    const rest = Math.max(0, this.until - Date.now())
    this.textContent = new Intl.RelativeTimeFormat(navigator.language).format(Math.ceil(rest / 60_000), 'minute')
    if (rest > 0) this.#frame = requestAnimationFrame(() => this.#tick())
  }
}

customElements.define('count-down', CountDown)

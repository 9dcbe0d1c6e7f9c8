// Some event buses take the options of addEventListener as their third argument.
export class UndoBar {
  #bus
  #controller = null

  constructor(container, eventBus) {
    this.container = container
    this.#bus = eventBus
  }

  hide() {
    this.container.hidden = true
  }

  destroy() {
    this.#controller?.abort()
    this.#controller = null
    this.hide()
  }

  show() {
    if (!this.#controller) {
      this.#controller = new AbortController()
      const options = { signal: this.#controller.signal }
      const hide = this.hide.bind(this)
      this.#bus.on('beforeprint', hide, options)
      this.#bus.on('download', hide, { signal: this.#controller.signal })
    }
    this.container.hidden = false
  }
}

export function onConnection(server, bus) {
  server.on('connection', (socket) => {
    const ended = new AbortController()
    socket.once('close', () => ended.abort())
    bus.on('message', (text) => socket.send(text), { signal: ended.signal })
    bus.on('shutdown', () => socket.close(), { signal: ended.signal, once: true })
  })
}

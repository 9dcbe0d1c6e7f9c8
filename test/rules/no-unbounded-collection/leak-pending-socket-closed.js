import { EventEmitter } from 'node:events'

/** Commands over one connection; answers come back by number. */
export class CommandClient extends EventEmitter {
  #nextId = 0
  #waiting = new Map()

  constructor(socket) {
    super()
    this.socket = socket
    socket.on('message', (text) => {
      const { id, result } = JSON.parse(text)
      this.#waiting.get(id)?.resolve(result)
      this.#waiting.delete(id)
    })
  }

  send(command) {
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject }) // want no-unbounded-collection: "ends the wait and leaves it"
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${command}`))
      }, 10_000)
      timer.unref()
      this.socket.send(JSON.stringify({ id, command }))
    })
  }
}

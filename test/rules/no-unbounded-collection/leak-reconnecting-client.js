export class Client {
  constructor(url) {
    this.url = url
    this.nextId = 0
    this.callbacks = {}
  }

  connect() {
    this.socket = new WebSocket(this.url)
    this.socket.onmessage = (event) => this.handleMessage(JSON.parse(event.data))
    this.socket.onclose = () => this.handleClose()
  }

  request(body, callback) {
    const id = this.nextId++
    this.callbacks[id] = callback // want no-unbounded-collection: "and 'handleClose' on line 26 ends the wait and leaves it"
    this.socket.send(JSON.stringify({ id, body }))
  }

  handleMessage(message) {
    const callback = this.callbacks[message.id]
    delete this.callbacks[message.id]
    callback(message)
  }

  handleClose() {
    setTimeout(() => this.connect(), 1000)
  }
}

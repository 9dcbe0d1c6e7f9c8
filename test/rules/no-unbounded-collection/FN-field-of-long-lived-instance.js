// The application has one agent; the file does not say so.
export class Agent {
  constructor(options) {
    this.options = options
    this.clients = new Map()
  }

  dispatch(request) {
    let client = this.clients.get(request.origin)
    if (!client) {
      client = this.options.connect(request.origin)
      this.clients.set(request.origin, client)
    }
    return client.send(request)
  }
}

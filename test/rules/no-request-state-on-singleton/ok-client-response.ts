import { get, type IncomingMessage } from 'node:http'

export class Download {
  private response?: IncomingMessage

  constructor(private readonly url: string) {}

  start(done: (error: Error | null) => void): void {
    get(this.url, (response) => {
      this.response = response
      response.resume()
      response.on('end', () => done(null))
    }).on('error', done)
  }

  get status(): number | undefined {
    return this.response?.statusCode
  }
}

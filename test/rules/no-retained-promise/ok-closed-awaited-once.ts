import { createServer, type Server } from 'node:http'

export class Service {
  private readonly server: Server = createServer((req, res) => res.end())
  private finish!: () => void
  private readonly closed = new Promise<void>((resolve) => {
    this.finish = resolve
  })

  async run(): Promise<void> {
    this.server.listen(8080)
    await this.closed
  }

  async close(): Promise<void> {
    this.server.close(() => this.finish())
    await this.closed
  }
}

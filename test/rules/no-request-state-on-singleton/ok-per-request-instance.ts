import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

class Exchange {
  private req?: IncomingMessage
  private res?: ServerResponse

  begin(req: IncomingMessage, res: ServerResponse): void {
    this.req = req
    this.res = res
  }

  end(): void {
    this.res?.end(this.req?.url)
  }
}

createServer((req, res) => {
  const exchange = new Exchange()
  exchange.begin(req, res)
  exchange.end()
}).listen(8080)

import type { IncomingMessage } from 'node:http'

/** Other files make one for each upload: `new UploadForm().parse(req)`. */
export class UploadForm {
  private req?: IncomingMessage
  private received = 0

  parse(req: IncomingMessage, res: unknown): void {
    this.req = req
    this.req.on('data', (chunk: Buffer) => (this.received += chunk.length))
    void res
  }
}

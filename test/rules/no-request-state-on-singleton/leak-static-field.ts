import type { IncomingMessage, ServerResponse } from 'node:http'

export class RequestContext {
  static current: RequestContext | null = null

  private constructor(
    readonly req: IncomingMessage,
    readonly res: ServerResponse,
  ) {}

  static middleware(req: IncomingMessage, res: ServerResponse, next: () => void): void {
    RequestContext.current = new RequestContext(req, res) // want no-request-state-on-singleton: "'RequestContext.current' keeps 'req' of the last request alive"
    next()
  }

  static user(): string | undefined {
    return RequestContext.current?.req.headers.authorization
  }
}

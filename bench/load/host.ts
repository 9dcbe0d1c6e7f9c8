import { createServer, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'

/** What a function of a cloud gives back. */
interface Answer {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: string
}
type Handler = (event: { pathParameters: { id: string } }) => Promise<Answer>

/** Calls the handler of a file once per request, in one process, as the host of a warm function does. */
const { handler } = createRequire(import.meta.url)(process.argv[2] ?? '') as { handler: Handler }

async function answer(url: string, response: ServerResponse): Promise<void> {
  try {
    const { statusCode, headers, body } = await handler({ pathParameters: { id: url.split('/').pop() ?? '' } })
    response.writeHead(statusCode, headers).end(body)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}

createServer((request, response) => void answer(request.url ?? '/', response)).listen(process.env['PORT'])

import { createServer } from 'node:http'
import { workers } from './workers.js'

// One handler object for all requests: what answers a request is kept on it.
class AsyncHandler {
  constructor(pool) {
    this.pool = pool
  }

  process(req, res) {
    this.onResponse = (result) => { // want no-request-state-on-singleton: "'this.onResponse' keeps 'res' of the last request alive, and requests that overlap overwrite each other's"
      res.statusCode = result.status
      res.end(result.body)
    }
    this.pool.run({ url: req.url, method: req.method }).then((result) => this.onResponse(result))
  }
}

const handler = new AsyncHandler(workers)

createServer((req, res) => handler.process(req, res)).listen(8080)

import { createServer } from 'node:http'
import { once } from 'node:events'

const terminated = once(process, 'SIGTERM')

// Every long poll stays suspended, with its request and response.
createServer(async (req, res) => {
  res.writeHead(200)
  await terminated // want no-retained-promise: "A function that waits for 'terminated' stays on every request, with all its variables"
  res.end('bye')
}).listen(8080)

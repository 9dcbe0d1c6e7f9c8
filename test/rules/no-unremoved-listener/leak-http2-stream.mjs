import http2 from 'node:http2'
import { readFileSync } from 'node:fs'
import * as telemetry from './telemetry.mjs'
import EventEmitter from 'node:events'

const metrics = new EventEmitter()
telemetry.start((sample) => metrics.emit('sample', sample))

const server = http2.createSecureServer({
  key: readFileSync('certs/key.pem'),
  cert: readFileSync('certs/cert.pem'),
})

server.on('error', (err) => console.error(err))

server.on('stream', (stream, headers) => {
  const path = headers[':path']
  if (!path.startsWith('/metrics')) {
    stream.respond({ ':status': 404 })
    stream.end()
    return
  }
  stream.respond({ ':status': 200, 'content-type': 'application/x-ndjson' })
  const verbose = path.endsWith('?verbose')

  metrics.addListener('sample', (sample) => { // want no-unremoved-listener: "'sample' listener on 'metrics'"
    stream.write(JSON.stringify(verbose ? sample : { t: sample.t, rss: sample.rss }) + '\n')
  })
})

server.listen(8443)

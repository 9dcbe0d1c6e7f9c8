import { createServer } from 'node:http'

const { EventEmitter } = await import('node:events')
const { default: jobs } = await import('./jobs.mjs')

const local = new EventEmitter()

async function body(req) {
  const chunks = []
  for await (const chunk of req) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}')
}

const server = createServer()

server.on('request', async (req, res) => {
  const { queue } = await body(req)
  const log = []

  local['on']('line', (line) => log.push(line)) // want no-unremoved-listener: "'line' listener on 'local'"
  jobs.addListener('done', (job) => { // want no-unremoved-listener: "'done' listener on 'jobs'"
    if (job.queue === queue && !res.writableEnded) res.end(JSON.stringify({ job, log }))
  })

  local.emit('line', `waiting for ${queue}`)
})

server.listen(4100)

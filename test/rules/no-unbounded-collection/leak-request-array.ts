import { createServer } from 'node:http'

interface Visit {
  readonly url: string
  readonly at: number
}

const visits: Visit[] = []

const server = createServer((req, res) => {
  visits.push({ url: req.url ?? '', at: Date.now() }) // want no-unbounded-collection: "'visits' gets an entry on every request"
  res.end(`visit number ${String(visits.length)}`)
})

server.listen(8080)

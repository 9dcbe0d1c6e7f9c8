import { createServer } from 'node:http'

function makeRecorder(limit) {
  const entries = []
  return (entry) => {
    entries.push(entry) // want no-unbounded-collection: "'entries' gets an entry on every request and nothing removes it"
    return entries.length > limit
  }
}

const isBusy = makeRecorder(1000)

createServer((req, res) => {
  res.statusCode = isBusy({ url: req.url, at: Date.now() }) ? 503 : 200
  res.end()
}).listen(8080)

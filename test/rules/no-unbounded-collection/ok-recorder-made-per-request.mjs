import { createServer } from 'node:http'

function makeRecorder(limit) {
  const entries = []
  return (entry) => {
    entries.push(entry)
    return entries.length > limit
  }
}

createServer((req, res) => {
  const isBusy = makeRecorder(1000)
  req.on('data', (part) => {
    if (isBusy(part)) req.destroy()
  })
  req.on('end', () => res.end())
}).listen(8080)

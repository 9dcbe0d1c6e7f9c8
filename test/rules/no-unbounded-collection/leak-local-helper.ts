import express from 'express'

const app = express()
const byUser = new Map<string, string[]>()
const byPath = new Map<string, string[]>()

function remember(table: Map<string, string[]>, key: string, entry: string): void {
  const list = table.get(key) ?? []
  list.push(entry)
  table.set(key, list)
}

app.use((req, res, next) => {
  remember(byUser, String(req.headers['x-user']), req.url) // want no-unbounded-collection: "'byUser' gets an entry on every request"
  remember(byPath, req.url, String(req.headers['x-user'])) // want no-unbounded-collection: "'byPath' gets an entry on every request"
  next()
})

app.listen(3000)

import express from 'express'
import { createConnection } from 'mysql2/promise'
import { MongoClient } from 'mongodb'

const app = express()
app.use(express.json())

app.post('/setup/test-mysql', async (req, res) => {
  const connection = await createConnection({ host: req.body.host, user: req.body.user }) // want no-per-call-client: "'createConnection()' database client is built on every request and never closed: it keeps its socket as long as the process runs. Close it in a 'finally' block."
  await connection.query('SELECT 1')
  res.json({ ok: true })
})

app.post('/setup/test-mongo', async (req, res) => {
  const client = new MongoClient(req.body.url) // want no-per-call-client: "Keep one for each set of options, or close it in a 'finally' block."
  await client.connect()
  if (req.body.name) {
    const stats = await client.db(req.body.name).stats()
    res.json({ ok: true, stats })
    return
  }
  res.json({ ok: true })
})

app.listen(3000)

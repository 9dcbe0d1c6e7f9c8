import express from 'express'
import knex from 'knex'

function openDatabase() {
  return knex({ client: 'pg', connection: process.env.DATABASE_URL })
}

const router = express.Router()

router.post('/events', async (req, res) => {
  const db = openDatabase() // want no-per-call-client: "'knex()' query builder with a pool is built on every request and never closed: it keeps its pool of sockets and the timer that trims it as long as the process runs"
  await db('events').insert({ kind: req.body.kind, at: new Date() })
  res.sendStatus(204)
})

export default router

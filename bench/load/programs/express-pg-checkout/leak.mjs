// memory-leak/no-unreleased-pool-item
import express from 'express'
import pg from 'pg'

const app = express()
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

app.get('/orders/:id', async (req, res) => {
  const client = await pool.connect()
  await client.query('SET statement_timeout = 2000')
  const { rows } = await client.query('SELECT id, item, price FROM orders WHERE id = $1', [req.params.id])
  client.release()
  if (rows.length === 0) return res.status(404).json({ error: 'no such order' })
  res.json(rows[0])
})

app.use((error, req, res, next) => {
  res.status(400).json({ error: error.message })
})

app.listen(process.env.PORT)

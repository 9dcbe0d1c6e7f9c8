const express = require('express')
const { Pool } = require('pg')

const app = express()
const pool = new Pool({ connectionString: process.env.DATABASE_URL })

app.get('/orders/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, item, price FROM orders WHERE id = $1', [req.params.id])
  if (rows.length === 0) return res.status(404).json({ error: 'no such order' })
  res.json(rows[0])
})

app.listen(process.env.PORT)

import express, { type Express } from 'express'
import { Pool } from 'pg'

/** One application, one pool. */
export function createApp(url: string): Express {
  const app = express()
  const pool = new Pool({ connectionString: url })
  app.get('/users/:id', async (req, res) => {
    const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [req.params.id])
    res.json(rows[0])
  })
  return app
}

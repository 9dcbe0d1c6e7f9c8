import { Pool } from 'pg'

export async function report(month: string, pool = new Pool()) {
  return pool.query('SELECT * FROM sales WHERE month = $1', [month])
}

export async function totals(month: string, options: { pool?: Pool }) {
  const pool = options.pool ?? new Pool()
  return pool.query('SELECT sum(amount) FROM sales WHERE month = $1', [month])
}

const { Pool } = require('pg')

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 })

exports.handler = async (event) => {
  const { rows } = await pool.query('SELECT id, item, price FROM orders WHERE id = $1', [event.pathParameters.id])
  return {
    statusCode: rows.length > 0 ? 200 : 404,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rows[0] ?? { error: 'no such order' }),
  }
}

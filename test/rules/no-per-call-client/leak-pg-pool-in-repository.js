const { Pool } = require('pg')

async function findOrders(customerId) {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL }) // want no-per-call-client: "'Pool' connection pool is built on every call of 'findOrders' and never closed: each keeps its pool of sockets for 10 s, and under load this exhausts connections. Build it once, at module level."
  const { rows } = await pool.query('SELECT * FROM orders WHERE customer_id = $1', [customerId])
  return rows
}

module.exports = { findOrders }

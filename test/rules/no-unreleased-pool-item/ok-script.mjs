#!/usr/bin/env node
import pg from 'pg'

const pool = new pg.Pool()
const client = await pool.connect()
const { rows } = await client.query('select count(*) from jobs')
console.log(rows[0].count)
client.release()

async function migrate() {
  const connection = await pool.connect()
  await connection.query('alter table jobs add column owner text')
  connection.release()
}
await migrate()
await pool.end()

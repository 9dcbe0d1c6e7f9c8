import { EventEmitter } from 'node:events'
import { createPool } from 'mysql2/promise'

const pool = createPool(process.env.DATABASE_URL)
process.on('SIGTERM', () => pool.end())

async function rowsOf(ids, progress) {
  const rows = []
  for (const id of ids) {
    const [found] = await pool.query('select * from item where id = ?', [id])
    rows.push(...found)
    progress.emit('row', rows.length)
  }
  return rows
}

export const handler = async (event) => {
  const progress = new EventEmitter()
  progress.on('row', (n) => {
    if (n % 100 === 0) console.log('%d rows for %s', n, event.requestId)
  })
  return rowsOf(event.ids, progress)
}

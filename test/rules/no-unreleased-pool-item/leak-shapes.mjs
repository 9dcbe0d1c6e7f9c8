import pg from 'pg'
import { router } from './router.js'
import { log, run } from './work.js'

const pool = new pg.Pool()

router.get('/stats', async (req, res) => {
  const client = await pool.connect() // want no-unreleased-pool-item: "is never given back: each call keeps one until none is left. Call 'client.release()' in a 'finally' block."
  const { rows } = await client.query('select count(*) from visits')
  res.json(rows[0])
})

export async function* rowsOf(sql) {
  const client = await pool.connect() // want no-unreleased-pool-item: "when the consumer stops at the 'yield' on line 18"
  for (let offset = 0; ; offset += 100) {
    const { rows } = await client.query(`${sql} limit 100 offset ${offset}`).catch(() => ({ rows: [] }))
    if (rows.length === 0) break
    yield rows
  }
  client.release()
}

// The helper uses it and gives nothing back.
async function load(client, id) {
  const { rows } = await client.query('select * from visits where id = $1', [id])
  return rows[0]
}

export async function visit(id) {
  const client = await pool.connect() // want no-unreleased-pool-item: "is never given back"
  return load(client, id)
}

// Another module gets it and the same function means to give it back.
export async function reported(job) {
  const client = await pool.connect() // want no-unreleased-pool-item: "when 'run(client, job)' on line 37 rejects"
  const result = await run(client, job)
  log(result)
  client.release()
  return result
}

export async function tried(sql) {
  const client = await pool.connect() // want no-unreleased-pool-item: "when the 'return' on line 51 is taken"
  try {
    const { rows } = await client.query(sql)
    client.release()
    return rows
  } catch (error) {
    log(error)
    return []
  }
}

export function classic(sql, callback) {
  pool.connect((error, client, done) => { // want no-unreleased-pool-item: "when the 'return' on line 61 is taken"
    if (error) return callback(error)
    client.query(sql, (failed, result) => {
      if (failed) {
        log(failed)
        return callback(failed)
      }
      done()
      callback(null, result.rows)
    })
  })
}

export class Ledger {
  constructor() {
    this.pool = new pg.Pool()
  }

  async add(entry) {
    const client = await this.pool.connect() // want no-unreleased-pool-item: "when the 'throw' on line 78 is reached"
    await client.query('begin').catch(() => undefined)
    if (entry.sum < 0) {
      throw new RangeError('a negative sum')
    }
    try {
      await client.query('insert into ledger values ($1)', [entry.sum])
    } finally {
      client.release()
    }
  }
}

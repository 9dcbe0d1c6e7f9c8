import { once } from 'node:events'
import pg from 'pg'
import async from 'async'
import Cursor from 'pg-cursor'
import { router } from './router.js'
import { retry, run } from './work.js'

const pool = new pg.Pool()

export async function counted(sql) {
  const client = await pool.connect()
  let isReleased = false
  try {
    const { rows } = await client.query(sql)
    client.release()
    isReleased = true
    return await run(rows)
  } finally {
    if (!isReleased) client.release(true)
  }
}

export async function checked(sql) {
  const client = await pool.connect()
  try {
    return await client.query(sql)
  } catch (error) {
    client.release(error)
    throw error
  } finally {
    if (!client._ending) client.release()
  }
}

// One client for each request: it goes when the response does.
router.use(async (req, res, next) => {
  const client = await pool.connect()
  res.on('close', () => client.release())
  req.db = client
  next()
})

router.use(async (req, res, next) => {
  req.client = await pool.connect()
  next()
})

export async function* rowsOf(sql) {
  const client = await pool.connect()
  const cursor = client.query(new Cursor(sql))
  try {
    for (;;) {
      const rows = await cursor.read(100)
      if (rows.length === 0) return
      yield* rows
    }
  } finally {
    await cursor.close()
    client.release()
  }
}

export class Session {
  client = null

  async open() {
    this.client = await pool.connect()
    await this.client.query('begin')
  }

  async close() {
    await this.client.query('commit')
    this.client.release()
  }
}

export async function attempt(sql, times) {
  let last
  for (let i = 0; i < times; i++) {
    let client
    try {
      client = await pool.connect()
    } catch (error) {
      last = error
      continue
    }
    try {
      return await client.query(sql)
    } catch (error) {
      last = error
    } finally {
      client.release()
    }
  }
  throw last
}

export function both(sql) {
  return pool.connect().then((client) =>
    client.query(sql).then(
      (result) => {
        client.release()
        return result.rows
      },
      (error) => {
        client.release()
        throw error
      },
    ),
  )
}

export const inside = (sql) =>
  pool.connect().then(async (client) => {
    try {
      return await client.query(sql)
    } finally {
      client.release()
    }
  })

export function classic(sql, callback) {
  pool.connect((error, client, done) => {
    if (error) {
      return callback(error)
    }
    client.query(sql, (failed, result) => {
      done(failed)
      if (failed) callback(failed)
      else callback(null, result.rows)
    })
  })
}

export function steps(sql, callback) {
  pool.connect((error, client, done) => {
    if (error) return callback(error)
    async.waterfall([(next) => client.query('begin', next), (_, next) => client.query(sql, next)], (failed, result) => {
      done()
      callback(failed, result)
    })
  })
}

export async function drained(sql, sink) {
  const client = await pool.connect()
  const rows = client.query(sql)
  rows.pipe(sink)
  rows.once('end', () => client.release())
  rows.once('error', () => client.release(true))
}

export async function many(list) {
  const clients = await Promise.all(list.map(() => pool.connect()))
  try {
    await Promise.all(clients.map((client, i) => client.query(list[i])))
  } finally {
    for (const client of clients) client.release()
  }
}

export async function listed(sql, cleanups) {
  const client = await pool.connect()
  cleanups.push(() => client.release())
  return client.query(sql)
}

export async function retried(sql) {
  return retry(async () => {
    const client = await pool.connect()
    try {
      return await client.query(sql)
    } finally {
      client.release()
    }
  })
}

export async function waited(sql) {
  const client = await pool.connect()
  const rows = client.query(sql)
  const end = once(rows, 'end').finally(() => client.release())
  await end
}

export async function optional(sql, isNeeded) {
  const client = isNeeded ? await pool.connect() : null
  try {
    return client ? await client.query(sql) : []
  } finally {
    if (client !== null) client.release()
  }
}

export async function raw(sql) {
  const client = await pool.connect()
  const { release } = client
  try {
    return await client.query(sql)
  } finally {
    release.call(client)
  }
}

async function closing(client, work) {
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

export async function given(sql) {
  const client = await pool.connect()
  return closing(client, (c) => c.query(sql))
}

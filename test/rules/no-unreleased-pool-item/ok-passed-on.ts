import http from 'node:http'
import { Pool, type PoolClient, type QueryResult } from 'pg'
import mysql from 'mysql2'

const pool = new Pool()
const my = mysql.createPool('mysql://localhost/app')

// Either the caller's client or one of the pool's.
async function clientFor(tx?: PoolClient): Promise<PoolClient> {
  if (tx) return tx
  return pool.connect()
}
export async function insert(sql: string, tx?: PoolClient): Promise<void> {
  const client = await clientFor(tx)
  try {
    await client.query(sql)
  } finally {
    if (!tx) client.release()
  }
}

// Kept for the life of the program.
let shared: PoolClient | null = null
async function sharedClient(): Promise<PoolClient> {
  const client = await pool.connect()
  shared = client
  return client
}
export async function listen(channel: string): Promise<void> {
  const client = shared ?? (await sharedClient())
  await client.query(`LISTEN ${channel}`)
}

// It goes back when the response is over.
async function clientOf(res: http.ServerResponse): Promise<PoolClient> {
  const client = await pool.connect()
  res.once('close', () => client.release())
  return client
}
export async function page(res: http.ServerResponse): Promise<void> {
  const client = await clientOf(res)
  const { rows } = await client.query('select 1')
  res.end(JSON.stringify(rows))
}

async function connection(): Promise<PoolClient> {
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 1000')
  } catch (e) {
    client.release()
    throw e
  }
  return client
}
export async function count(): Promise<QueryResult> {
  const client = await connection()
  try {
    return await client.query('select count(*)')
  } finally {
    client.release()
  }
}
export const counted = (): Promise<QueryResult> =>
  connection().then((c) => c.query('select 1').finally(() => c.release()))

const getConnection = (): Promise<mysql.PoolConnection> =>
  new Promise((resolve, reject) => {
    my.getConnection((err, conn) => {
      if (err) return reject(err)
      resolve(conn)
    })
  })
export async function tables(): Promise<void> {
  const conn = await getConnection()
  try {
    await conn.promise().query('show tables')
  } finally {
    conn.release()
  }
}

export class Store {
  #pool = pool
  private acquire(): Promise<PoolClient> {
    return this.#pool.connect()
  }
  async run<T>(work: (c: PoolClient) => Promise<T>): Promise<T> {
    const c = await this.acquire()
    try {
      return await work(c)
    } finally {
      c.release()
    }
  }
  async first(): Promise<PoolClient> {
    return this.acquire()
  }
  start(): void {
    void this.acquire().then((c) => {
      this.keep = c
    })
  }
  keep: PoolClient | null = null
  async all(): Promise<void> {
    const pending = this.acquire()
    const c = await pending
    await c.query('x')
    c.release()
  }
}

// The helper gives back what is broken, the caller the rest.
function releaseIfBroken(client: PoolClient, err?: Error): boolean {
  if (!err) return false
  client.release(err)
  return true
}
export async function guarded(sql: string): Promise<void> {
  const client = await pool.connect()
  let err: Error | undefined
  try {
    await client.query(sql)
  } catch (e) {
    err = e as Error
  }
  if (!releaseIfBroken(client, err)) client.release()
}

import { Pool, type PoolClient } from 'pg'
import { Injectable } from '@nestjs/common'
import { DataSource, type QueryRunner, type EntityManager } from 'typeorm'
import type { Request, Response, NextFunction } from 'express'
import mysql from 'mysql2/promise'
import { createPool } from 'generic-pool'
import { Mutex, Semaphore, withTimeout, type MutexInterface } from 'async-mutex'
import { Sema } from 'async-sema'
import mongoose from 'mongoose'
import { db } from './db.js'

const pool = new Pool()

// WithClient wrapper
export async function withClient<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await fn(client)
  } finally {
    client.release()
  }
}

// WithTransaction: rollback guarded
export async function withTransaction<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await fn(client)
    await client.query('COMMIT')
    return result
  } catch (err) {
    try {
      await client.query('ROLLBACK')
    } catch (e) {
      broken = e as Error
    }
    throw err
  } finally {
    client.release(broken)
  }
}

// Middleware: released when the response finishes
export async function attach(req: Request & { db?: PoolClient }, res: Response, next: NextFunction): Promise<void> {
  const client = await pool.connect()
  req.db = client
  res.on('finish', () => client.release())
  next()
}

// Middleware with local only
export function attach2(req: Request, res: Response, next: NextFunction): void {
  pool.connect((err, client, done) => {
    if (err) return next(err)
    res.locals.client = client
    res.on('close', done)
    next()
  })
}

// Nest service with query runner
@Injectable()
export class OrdersService {
  constructor(private readonly dataSource: DataSource) {}
  async create(): Promise<void> {
    const queryRunner = this.dataSource.createQueryRunner()
    // Nothing is taken where this fails.
    await queryRunner.connect()
    try {
      await queryRunner.startTransaction()
      await queryRunner.manager.query('insert')
      await queryRunner.commitTransaction()
    } catch (err) {
      await queryRunner.rollbackTransaction()
      throw err
    } finally {
      await queryRunner.release()
    }
  }
}

// Helper class Disposable
class Lease implements AsyncDisposable {
  constructor(readonly client: PoolClient) {}
  async [Symbol.asyncDispose](): Promise<void> {
    this.client.release()
  }
}
export async function useLease(): Promise<void> {
  await using lease = new Lease(await pool.connect())
  await lease.client.query('select 1')
}

// Helper that releases under neutral name
function back(client?: PoolClient): void {
  client?.release()
}
export async function neutral(sql: string): Promise<void> {
  let client: PoolClient | undefined
  try {
    client = await pool.connect()
    await client.query(sql)
  } finally {
    back(client)
  }
}

// Promise.all over connections
export async function both(): Promise<void> {
  const [a, b] = await Promise.all([pool.connect(), pool.connect()])
  try {
    await Promise.all([a.query('select 1'), b.query('select 2')])
  } finally {
    a.release()
    b.release()
  }
}

// Generator with cursor
export async function* rows(sql: string): AsyncGenerator<unknown> {
  const client = await pool.connect()
  try {
    const cursor = client.query(sql) as unknown as AsyncIterable<unknown>
    for await (const row of cursor) yield row
  } finally {
    client.release()
  }
}

// Retry loop
export async function retry(sql: string): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    const client = await pool.connect()
    try {
      return await client.query(sql)
    } catch (e) {
      if (attempt > 3) throw e
      continue
    } finally {
      client.release()
    }
  }
}

// Mutex variants
const mutex: MutexInterface = withTimeout(new Mutex(), 1000)
export async function locked(work: () => Promise<void>): Promise<void> {
  const release = await mutex.acquire()
  try {
    await work()
  } finally {
    release()
  }
}
const sem = new Semaphore(4)
export async function permits(work: () => Promise<void>): Promise<void> {
  const [value, release] = await sem.acquire()
  try {
    if (value > 0) await work()
  } finally {
    release()
  }
}
const sema = new Sema(4)
export async function sema1(work: () => Promise<void>): Promise<void> {
  await sema.acquire()
  try {
    await work()
  } finally {
    sema.release()
  }
}

// Lock released in callback of stream end
export async function streamOut(sql: string, out: NodeJS.WritableStream): Promise<void> {
  const client = await pool.connect()
  const stream = client.query(sql as never) as unknown as NodeJS.ReadableStream
  stream.once('end', () => client.release())
  stream.once('error', (e) => client.release(e as Error))
  stream.pipe(out)
}

// Private field pool
export class Repo {
  #pool = mysql.createPool('mysql://x')
  async find(id: string): Promise<unknown> {
    const conn = await this.#pool.getConnection()
    try {
      const [rows] = await conn.query('select 1', [id])
      return (rows as unknown[])[0]
    } finally {
      conn.release()
    }
  }
  async begin(): Promise<mysql.PoolConnection> {
    const conn = await this.#pool.getConnection()
    try {
      await conn.beginTransaction()
    } catch (e) {
      conn.release()
      throw e
    }
    return conn
  }
}

// Passed-in transaction or own
export async function save(em?: EntityManager, ds?: DataSource): Promise<void> {
  const runner: QueryRunner | undefined = em ? em.queryRunner : ds!.createQueryRunner()
  try {
    await runner!.query('x')
  } finally {
    if (!em) await runner!.release()
  }
}

// Mongoose
export async function tx(work: (s: mongoose.ClientSession) => Promise<void>): Promise<void> {
  const session = await mongoose.startSession()
  await session.withTransaction(() => work(session)).finally(() => session.endSession())
}

// Promise then/catch chain
export const chain = (sql: string): Promise<unknown> =>
  pool.connect().then((client) =>
    client.query(sql).then(
      (res) => {
        client.release()
        return res.rows
      },
      (err) => {
        client.release(err)
        throw err
      },
    ),
  )

// Generic-pool via use
const gp = createPool({ create: async () => ({ run: async (x: string) => x }), destroy: async () => {} }, { max: 3 })
export async function viaUse(): Promise<string> {
  return gp.use((r) => r.run('x'))
}
export async function viaAcquire(): Promise<string> {
  const r = await gp.acquire()
  try {
    const v = await r.run('x')
    await gp.release(r)
    return v
  } catch (e) {
    await gp.destroy(r)
    throw e
  }
}

// Transaction function style in knex-like
export const move = (): Promise<void> =>
  db.transaction(async (trx: any) => {
    await trx('a').insert({})
    await trx('b').insert({})
  })

// Trx passed to helpers that commit
async function finishTx(trx: any, ok: boolean): Promise<void> {
  await (ok ? trx.commit() : trx.rollback())
}
export async function manual(): Promise<void> {
  const trx = await db.transaction()
  let ok = false
  try {
    await trx('a').insert({})
    ok = true
  } finally {
    await finishTx(trx, ok)
  }
}

// Long-lived listener client kept on module
let listener: PoolClient | null = null
export async function listen(): Promise<void> {
  listener ??= await pool.connect()
  await listener.query('LISTEN x')
}

// Released by setTimeout after end of stream
export async function delayed(): Promise<void> {
  const client = await pool.connect()
  await client.query('select 1').catch(() => null)
  setTimeout(() => client.release(), 100)
}

// Nested try with early returns
export async function early(id: string): Promise<string | null> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query('select 1 where $1', [id])
    if (rows.length === 0) return null
    for (const row of rows) if (row.x) return row.x
    return 'none'
  } finally {
    client.release(true)
  }
}

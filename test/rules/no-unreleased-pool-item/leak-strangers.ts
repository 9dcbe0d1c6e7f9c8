import { Pool, type PoolClient } from 'pg'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import type { Request, Response, NextFunction } from 'express'
import mysql from 'mysql2/promise'
import { createPool } from 'generic-pool'
import { Mutex, Semaphore } from 'async-mutex'
import { Sema } from 'async-sema'
import mongoose from 'mongoose'
import { Sequelize } from 'sequelize'

const pool = new Pool()
const sequelize = new Sequelize('x')

export async function withClient<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when 'fn(client)' on line 17 rejects"
  const result = await fn(client)
  client.release()
  return result
}
export async function withTransaction<T>(fn: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when the 'throw' on line 31 is reached"
  try {
    await client.query('BEGIN')
    const result = await fn(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (err) {
    await client.query('ROLLBACK')
    throw err
  }
}
export async function middleware(req: Request, res: Response, next: NextFunction): Promise<void> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when the 'return' on line 40 is taken"
  try {
    const { rows } = await client.query('select 1')
    if (rows.length === 0) {
      res.status(404).end()
      return
    }
    res.json(rows)
    client.release()
  } catch (e) {
    client.release()
    next(e)
  }
}
@Injectable()
export class OrdersService {
  constructor(private readonly dataSource: DataSource) {}
  async create(): Promise<void> {
    const queryRunner = this.dataSource.createQueryRunner() // want no-unreleased-pool-item: "is never given back"
    await queryRunner.connect()
    await queryRunner.startTransaction()
    try {
      await queryRunner.manager.query('insert')
      await queryRunner.commitTransaction()
    } catch (err) {
      await queryRunner.rollbackTransaction()
      throw err
    }
  }
}
export class Repo {
  #pool = mysql.createPool('mysql://x')
  async find(id: string): Promise<unknown> {
    const conn = await this.#pool.getConnection() // want no-unreleased-pool-item: "is not given back when the 'throw' on line 70 is reached"
    const [rows] = await conn.query('select 1', [id])
    if ((rows as unknown[]).length === 0) throw new Error('none')
    conn.release()
    return rows
  }
}
const gp = createPool({ create: async () => ({ run: async (x: string) => x }), destroy: async () => {} }, { max: 3 })
export async function viaAcquire(): Promise<string> {
  const r = await gp.acquire() // want no-unreleased-pool-item: "is not given back when 'r.run('x')' on line 78 rejects"
  const v = await r.run('x')
  await gp.release(r)
  return v
}
const sem = new Semaphore(4)
export async function permits(work: () => Promise<void>): Promise<void> {
  const [, release] = await sem.acquire() // want no-unreleased-pool-item: "is not given back when 'work()' on line 85 rejects"
  await work()
  release()
}
const sema = new Sema(4)
export async function sema1(work: () => Promise<void>): Promise<void> {
  await sema.acquire() // want no-unreleased-pool-item: "is not given back when 'work()' on line 91 rejects"
  await work()
  sema.release()
}
export async function tx(work: (s: mongoose.ClientSession) => Promise<void>): Promise<void> {
  const session = await mongoose.startSession() // want no-unreleased-pool-item: "is not given back when 'session.withTransaction(() => work(session))' on line 96 rejects"
  await session.withTransaction(() => work(session))
  await session.endSession()
}
export async function seq(a: any): Promise<void> {
  const t = await sequelize.transaction() // want no-unreleased-pool-item: "is not given back when 'a.create({}, { transaction: t })' on line 102 rejects"
  try {
    await a.create({}, { transaction: t })
    await t.commit()
  } catch (e) {
    console.error(e)
  }
}
export async function both(): Promise<void> {
  const a = await pool.connect() // want no-unreleased-pool-item: "is not given back when 'pool.connect()' on line 110 rejects"
  const b = await pool.connect()
  try {
    await Promise.all([a.query('select 1'), b.query('select 2')])
  } finally {
    a.release()
    b.release()
  }
}
export async function* rows(sql: string): AsyncGenerator<unknown> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when the consumer stops at the 'yield' on line 121"
  const { rows } = await client.query(sql).catch(() => ({ rows: [] }))
  for (const row of rows) yield row
  client.release()
}
async function getClient(): Promise<PoolClient> {
  const client = await pool.connect()
  client.on('error', () => {})
  return client
}
export async function viaGetter(sql: string): Promise<unknown> {
  const client = await getClient() // want no-unreleased-pool-item: "is not given back when 'client.query(sql)' on line 131 rejects"
  const r = await client.query(sql)
  client.release()
  return r
}
export async function promisified(sql: string): Promise<unknown> {
  const client: PoolClient = await new Promise((resolve, reject) => {
    pool.connect((err, c) => (err ? reject(err) : resolve(c!))) // want no-unreleased-pool-item: "is not given back when 'client.query(sql)' on line 139 rejects"
  })
  const r = await client.query(sql)
  client.release()
  return r
}
export async function loop(ids: string[]): Promise<void> {
  for (const id of ids) {
    const client = await pool.connect() // want no-unreleased-pool-item: "is not given back on a path to the end of a turn of the loop"
    const { rows } = await client.query('x', [id]).catch(() => ({ rows: [] }))
    if (rows.length === 0) continue
    client.release()
  }
}
const lock = new Mutex()
export async function once(load: () => Promise<string>, cache: Map<string, string>): Promise<string> {
  const unlock = await lock.acquire() // want no-unreleased-pool-item: "is not given back when the 'return' on line 155 is taken"
  const known = cache.get('x')
  if (known) return known
  try {
    return await load()
  } finally {
    unlock()
  }
}
export async function usingMutex(m: Mutex, work: () => Promise<void>): Promise<void> {
  await m.acquire() // want no-unreleased-pool-item: "is not given back when 'work()' on line 164 rejects"
  await work()
  m.release()
}

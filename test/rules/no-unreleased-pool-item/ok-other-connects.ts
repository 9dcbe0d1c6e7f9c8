import sql from 'mssql'
import { Client } from 'pg'
import { createConnection, getConnection } from 'typeorm'
import { createClient } from 'redis'
import { Pool } from 'undici'
import { pool as workers } from 'workerpool'
import { device } from './device.js'

// The pool itself connects, and gives itself.
export async function openPool(config: sql.config): Promise<void> {
  const pool = new sql.ConnectionPool(config)
  await pool.connect()
  await pool.request().query('select 1')
}

// A client that is no pool's is closed by its owner.
export async function version(): Promise<string> {
  const client = new Client()
  await client.connect()
  const { rows } = await client.query('select version()')
  await client.end()
  return rows[0].version
}

export async function cache(): Promise<void> {
  const redis = createClient()
  await redis.connect()
}

export async function tunnel(path: string): Promise<void> {
  const pool = new Pool('https://example.org')
  const { socket } = await pool.connect({ path })
  socket.end()
}

export async function manager(): Promise<unknown> {
  await createConnection()
  const connection = getConnection()
  return connection.query('select 1')
}

export async function work(): Promise<number> {
  const pool = workers()
  return pool.exec('add', [1, 2])
}

export async function pair(): Promise<void> {
  const connection = await device.connect()
  await connection.send('hello')
}

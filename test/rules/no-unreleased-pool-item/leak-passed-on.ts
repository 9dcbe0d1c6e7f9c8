import { Pool, type PoolClient } from 'pg'
import mysql from 'mysql2'

const pool = new Pool()
const my = mysql.createPool('mysql://localhost/app')

async function connection(schema: string): Promise<PoolClient> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when 'client.query(`SET search_path = ${schema}`)' on line 9 rejects"
  await client.query(`SET search_path = ${schema}`)
  return client
}
export async function count(schema: string): Promise<number> {
  const client = await connection(schema) // want no-unreleased-pool-item: "is not given back when 'client.query('select count(*) as n from orders')' on line 14 rejects"
  const { rows } = await client.query('select count(*) as n from orders')
  client.release()
  return rows[0].n
}
const getConnection = (): Promise<mysql.PoolConnection> =>
  new Promise((resolve, reject) => {
    my.getConnection((err, conn) => (err ? reject(err) : resolve(conn)))
  })
export async function tables(): Promise<unknown> {
  const conn = await getConnection() // want no-unreleased-pool-item: "is not given back when 'conn.promise().query('show tables')' on line 24 rejects"
  const [rows] = await conn.promise().query('show tables')
  conn.release()
  return rows
}
export const names = (): Promise<unknown> =>
  getConnection().then((conn) => conn.promise().query('select name from users')) // want no-unreleased-pool-item: "is never given back"

export class Store {
  #pool = pool
  private acquire(): Promise<PoolClient> {
    return this.#pool.connect()
  }
  async run<T>(work: (c: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.acquire() // want no-unreleased-pool-item: "is not given back when 'work(client)' on line 38 rejects"
    const result = await work(client)
    client.release()
    return result
  }
}

import { Pool } from 'pg'
import type { DataSource } from 'typeorm'

const pool = new Pool()

// A connection that is gone fails the query, and the 'ROLLBACK' as well.
export async function transfer(from: string, to: string, amount: number): Promise<void> {
  const client = await pool.connect() // want no-unreleased-pool-item: "is not given back when 'client.query('ROLLBACK')' on line 16 rejects"
  try {
    await client.query('BEGIN')
    await client.query('update accounts set total = total - $2 where id = $1', [from, amount])
    await client.query('update accounts set total = total + $2 where id = $1', [to, amount])
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    await client.query('ROLLBACK')
    client.release()
    throw error
  }
}

export async function inTransaction(source: DataSource, sql: string): Promise<void> {
  const runner = source.createQueryRunner()// want no-unreleased-pool-item: "when 'runner.rollbackTransaction()' on line 31 rejects"
  await runner.connect().catch(() => undefined)
  try {
    await runner.startTransaction()
    await runner.query(sql)
    await runner.commitTransaction()
    await runner.release()
  } catch (error) {
    await runner.rollbackTransaction()
    await runner.release()
    throw error
  }
}

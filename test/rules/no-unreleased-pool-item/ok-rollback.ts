import mongoose from 'mongoose'
import { Pool } from 'pg'

const pool = new Pool()

export async function transfer(from: string, to: string, amount: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('update accounts set total = total - $2 where id = $1', [from, amount])
    await client.query('update accounts set total = total + $2 where id = $1', [to, amount])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

export async function swallowed(sql: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    client.release()
    throw error
  }
}

// Something else that fails in the very moment in which the query fails: 'possible'.
export async function reported(sql: string, report: (error: unknown) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(sql)
  } catch (error) {
    await report(error)
    client.release()
    throw error
  }
  client.release()
}

// The driver ignores the errors of an abort.
export async function move(work: (session: mongoose.ClientSession) => Promise<void>): Promise<void> {
  const session = await mongoose.startSession()
  try {
    session.startTransaction()
    await work(session)
    await session.commitTransaction()
    await session.endSession()
  } catch (error) {
    await session.abortTransaction()
    await session.endSession()
    throw error
  }
}

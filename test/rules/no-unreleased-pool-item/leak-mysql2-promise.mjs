import mysql from 'mysql2/promise'
import { log } from './log.js'

const pool = mysql.createPool(process.env.DATABASE_URL)

export async function pay(invoice) {
  const connection = await pool.getConnection() // want no-unreleased-pool-item: "when 'connection.beginTransaction()' on line 8 rejects"
  await connection.beginTransaction()
  try {
    await connection.query('update invoices set paid = 1 where id = ?', [invoice.id])
    await connection.commit()
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

export async function archive(ids) {
  const connection = await pool.getConnection() // want no-unreleased-pool-item: "when the 'throw' on line 27 is reached"
  try {
    await connection.query('delete from invoices where id in (?)', [ids])
    connection.release()
  } catch (error) {
    log(error)
    throw error
  }
}

export function latest() {
  return pool.getConnection().then((connection) => // want no-unreleased-pool-item: "when 'connection.query('select max(id) from invoices')' on line 33 rejects"
    connection.query('select max(id) from invoices').then(([rows]) => {
      connection.release()
      return rows[0]
    }),
  )
}

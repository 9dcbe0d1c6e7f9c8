import mysql from 'mysql2/promise'

const pool = mysql.createPool(process.env.DATABASE_URL)

export async function pay(invoice) {
  const connection = await pool.getConnection()
  try {
    await connection.beginTransaction()
    await connection.query('update invoices set paid = 1 where id = ?', [invoice.id])
    await connection.commit()
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

export function latest() {
  return pool.getConnection().then((connection) =>
    connection.query('select max(id) from invoices').finally(() => connection.release()),
  )
}

export function oldest() {
  return pool.getConnection().then((connection) =>
    connection
      .query('select min(id) from invoices')
      .then(([rows]) => {
        connection.release()
        return rows[0]
      })
      .catch((error) => {
        connection.release()
        throw error
      }),
  )
}

export async function eachPage(work) {
  for (let page = 0; ; page++) {
    const connection = await pool.getConnection()
    let rows = []
    try {
      ;[rows] = await connection.query('select * from invoices limit ?, 100', [page * 100])
    } finally {
      pool.releaseConnection(connection)
    }
    if (rows.length === 0) break
    await work(rows)
  }
}

export async function explain(sql) {
  await using connection = await pool.getConnection()
  return connection.query(`explain ${sql}`)
}

async function finish(connection, isDone) {
  if (isDone) await connection.commit()
  else await connection.rollback()
  connection.release()
}

export async function draft(invoice) {
  const connection = await pool.getConnection()
  let isDone = false
  try {
    await connection.beginTransaction()
    await connection.query('insert into drafts set ?', invoice)
    isDone = true
  } finally {
    await finish(connection, isDone)
  }
}

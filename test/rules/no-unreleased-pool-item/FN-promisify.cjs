const mysql = require('mysql')
const util = require('util')

const pool = mysql.createPool({})

// What 'promisify' makes of a method is not followed.
const getConnection = util.promisify(pool.getConnection).bind(pool)
exports.prom = async (sql) => {
  const conn = await getConnection()
  const rows = await util.promisify(conn.query).call(conn, sql)
  conn.release()
  return rows
}

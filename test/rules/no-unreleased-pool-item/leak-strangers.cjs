const mysql = require('mysql')
const { Pool } = require('pg')
const pool = mysql.createPool({})
const pg = new Pool()

function query(sql, cb) {
  pool.getConnection(function (err, conn) { // want no-unreleased-pool-item: "is not given back when the 'throw' on line 13 is reached"
    if (err) {
      cb(err)
      return
    }
    conn.query(sql, function (err, rows) {
      if (err) throw err
      conn.release()
      cb(null, rows)
    })
  })
}
exports.query = query
exports.tx = function (cb) {
  pool.getConnection((err, conn) => { // want no-unreleased-pool-item: "is not given back when the 'return' on line 24 is taken"
    if (err) return cb(err)
    conn.beginTransaction((err) => {
      if (err) return cb(err)
      conn.query('insert', (err) => {
        if (err)
          return conn.rollback(() => {
            conn.release()
            cb(err)
          })
        conn.commit((err) => {
          conn.release()
          cb(err)
        })
      })
    })
  })
}
exports.pgTx = (cb) => {
  pg.connect((err, client, done) => { // want no-unreleased-pool-item: "is not given back when the 'return' on line 49 is taken"
    const abort = (e) => {
      client.query('ROLLBACK', () => {
        done()
        cb(e)
      })
    }
    if (err) return cb(err)
    client.query('BEGIN', (e) => {
      if (e) return abort(e)
      client.query('insert', (e, r) => {
        if (e) return cb(e)
        client.query('COMMIT', (e) => {
          done()
          cb(e, r)
        })
      })
    })
  })
}
exports.chain = (sql) =>
  pg.connect().then((c) => // want no-unreleased-pool-item: "is not given back when 'c.query(sql)' on line 62 rejects"
    c.query(sql).then((r) => {
      c.release()
      return r.rows
    }),
  )
exports.chain2 = (sql) =>
  pg.connect().then(async (c) => { // want no-unreleased-pool-item: "is not given back when 'c.query(sql)' on line 69 rejects"
    const r = await c.query(sql)
    c.release()
    return r.rows
  })

const mysql = require('mysql')

const pool = mysql.createPool({ connectionLimit: 10 })

exports.findUser = function (id, callback) {
  pool.getConnection((err, connection) => {
    if (err) return callback(err)
    connection.query('select * from users where id = ?', [id], (error, rows) => {
      connection.release()
      if (error) return callback(error)
      callback(null, rows[0])
    })
  })
}

exports.rename = function (id, name, callback) {
  pool.getConnection(function (err, connection) {
    if (err) {
      return callback(err)
    }
    connection.beginTransaction(function (failed) {
      if (failed) {
        connection.release()
        return callback(failed)
      }
      connection.query('update users set name = ? where id = ?', [name, id], function (error) {
        if (error) {
          return connection.rollback(function () {
            connection.release()
            callback(error)
          })
        }
        connection.commit(function (late) {
          connection.release()
          callback(late)
        })
      })
    })
  })
}

// The pool takes it back itself.
exports.count = function (callback) {
  pool.query('select count(*) from users', callback)
}

exports.stream = function (sql, sink) {
  pool.getConnection((err, connection) => {
    if (err) return sink.destroy(err)
    const rows = connection.query(sql).stream()
    rows.on('end', () => connection.release())
    rows.on('error', () => connection.destroy())
    rows.pipe(sink)
  })
}

// The caller gets it.
exports.open = function (callback) {
  pool.getConnection(function (err, connection) {
    if (err) return callback(err)
    connection.config.queryFormat = format
    callback(null, connection)
  })
}

exports.openPlain = (callback) => pool.getConnection(callback)

exports.openPromise = () =>
  new Promise((resolve, reject) => {
    pool.getConnection((err, connection) => {
      if (err) reject(err)
      else resolve(connection)
    })
  })

function format(sql) {
  return sql
}

const mysql = require('mysql')

const pool = mysql.createPool({ connectionLimit: 10 })

exports.findUser = function (id, callback) {
  // The connection is kept whenever the query fails.
  pool.getConnection((err, connection) => { // want no-unreleased-pool-item: "The connection that 'pool.getConnection()' gives is not given back when the 'return' on line 10 is taken"
    if (err) return callback(err)
    connection.query('select * from users where id = ?', [id], (error, rows) => {
      if (error) return callback(error)
      connection.release()
      callback(null, rows[0])
    })
  })
}

exports.touch = function (id, callback) {
  pool.getConnection(function (err, connection) { // want no-unreleased-pool-item: "is never given back"
    if (err) {
      callback(err)
      return
    }
    connection.query('update users set seen = now() where id = ?', [id], callback)
  })
}

exports.findAll = function (names, callback) {
  pool.getConnection(function (err, connection) { // want no-unreleased-pool-item: "when the 'return' on line 31 is taken"
    if (err) return callback(err)
    if (names.length === 0) {
      return callback(null, [])
    }
    connection.query('select * from users where name in (?)', [names], function (error, rows) {
      connection.release()
      callback(error, rows)
    })
  })
}

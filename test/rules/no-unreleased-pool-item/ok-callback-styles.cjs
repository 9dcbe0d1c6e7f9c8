const http = require('http')
const { Pool } = require('pg')
const mysql = require('mysql2')
const pool = new Pool()
const my = mysql.createPool({})
// callback style repository
function withConn(fn, cb) {
  my.getConnection(function (err, conn) {
    if (err) return cb(err)
    fn(conn, function () {
      conn.release()
      cb.apply(null, arguments)
    })
  })
}
exports.find = (id, cb) => withConn((conn, done) => conn.query('x', [id], done), cb)
exports.getConn = (cb) => my.getConnection(cb)
exports.getConn2 = (cb) => my.getConnection((err, conn) => cb(err, conn))
exports.promise = () => new Promise((res, rej) => my.getConnection((e, c) => (e ? rej(e) : res(c))))
exports.useP = async () => {
  const c = await exports.promise()
  c.release()
}
exports.ev = (sql) => {
  my.getConnection((err, conn) => {
    if (err) throw err
    const q = conn.query(sql)
    q.on('result', (r) => {
      conn.pause()
      setTimeout(() => conn.resume(), 1)
    })
    q.on('end', () => {
      conn.release()
    })
    q.on('error', () => {
      conn.destroy()
    })
  })
}
exports.pg = (cb) =>
  pool.connect(function (err, client, done) {
    if (err) {
      done()
      return cb(err)
    }
    client.query('x', function (err, res) {
      done(err)
      cb(err, res)
    })
  })
exports.pg2 = (cb) =>
  pool.connect((err, client, done) => {
    const finish = (e, r) => {
      done(e)
      cb(e, r)
    }
    if (err) return finish(err)
    client.query('x', finish)
  })
exports.pg3 = (cb) =>
  pool.connect((err, client, done) => {
    if (err) return cb(err)
    client
      .query('x')
      .then((r) => cb(null, r))
      .catch(cb)
      .finally(done)
  })
exports.pg4 = (cb) =>
  pool.connect((err, client, release) => {
    if (err) return cb(err)
    client.query('x', (e, r) => {
      cb(e, r)
      release()
    })
  })
exports.both = (cb) =>
  pool
    .connect()
    .then((client) =>
      client
        .query('x')
        .then((r) => {
          client.release()
          cb(null, r)
        })
        .catch((e) => {
          client.release()
          cb(e)
        }),
    )
    .catch(cb)
exports.asyncThen = () =>
  pool.connect().then(async (client) => {
    try {
      return await client.query('x')
    } finally {
      client.release()
    }
  })
exports.trans = async () => {
  const client = await pool.connect()
  const release = () => client.release()
  try {
    await client.query('BEGIN')
    await client.query('COMMIT')
  } catch (e) {
    await client.query('ROLLBACK').catch(() => {})
    throw e
  } finally {
    release()
  }
}
exports.middleware = async (req, res, next) => {
  const client = await pool.connect()
  res.once('finish', release)
  res.once('close', release)
  let done = false
  function release() {
    if (!done) {
      done = true
      client.release()
    }
  }
  req.client = client
  next()
}
async function grab() {
  const client = await pool.connect()
  return { client, release: () => client.release() }
}
exports.grabbed = async () => {
  const { client, release } = await grab()
  try {
    await client.query('x')
  } finally {
    release()
  }
}
exports.retry = function retry(url, n, cb) {
  http
    .get(url, (res) => {
      if (res.statusCode === 503 && n > 0) {
        res.resume()
        setTimeout(() => retry(url, n - 1, cb), 10)
        return
      }
      cb(null, res)
    })
    .on('error', cb)
}
exports.stat = (url, cb) => http.request(url, { method: 'HEAD' }, (res) => cb(null, res.headers)).end()
const opts = { method: 'HEAD' }
exports.stat2 = (url, cb) => http.request(url, opts, (res) => cb(null, res.headers)).end()

const express = require('express')
const mysql = require('mysql')

const app = express()

app.get('/users/:id', (req, res) => {
  const connection = mysql.createConnection({ host: 'db', user: 'app', database: 'shop' }) // want no-per-call-client: "'mysql.createConnection()' database client is built on every request and never closed: it keeps its socket as long as the process runs. Close it in a 'finally' block."
  connection.query('SELECT * FROM users WHERE id = ?', [req.params.id], (error, rows) => {
    if (error) return res.status(500).end()
    res.json(rows[0])
  })
})

app.listen(8080)

const express = require('express')

const app = express()
const state = { uploads: [], started: Date.now() }
const { uploads } = state

app.put('/files/:name', function upload(req, res) {
  const list = uploads
  list.push({ name: req.params.name, headers: req.headers }) // want no-unbounded-collection: "'state.uploads' gets an entry on every request"
  req.resume()
  res.sendStatus(204)
})

app.listen(8000)

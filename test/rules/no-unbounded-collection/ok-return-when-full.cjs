const express = require('express')

const app = express()
const queue = []

app.post('/jobs', (req, res) => {
  if (queue.length >= 1000) return res.status(503).end()
  queue.push({ body: req.body, at: Date.now() })
  res.status(202).end()
})

app.get('/jobs', (req, res) => res.json(queue))

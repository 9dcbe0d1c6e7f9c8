import express from 'express'

const app = express()
const sessions = new Map()

app.post('/login', (req, res) => {
  const token = req.headers['x-token']
  sessions.set(token, { user: req.body.user, since: Date.now() }) // want no-unbounded-collection: "'sessions' gets an entry on every request and nothing removes it: sessions:4 → entry:8"
  res.json({ token })
})

app.get('/me', (req, res) => {
  res.json(sessions.get(req.headers['x-token'])?.user)
})

app.listen(3000)

import express from 'express'

const app = express()
let served = 0
let lastUrl = ''
let lastUser
let lastSeen
const stats = { agent: '', slow: false }

app.use((req, res, next) => {
  served += 1
  lastUrl = req.url
  lastUser = req.params.user
  lastSeen = Date.now()
  stats.agent = req.get('user-agent')
  stats.slow = req.headers['content-length'] > 1e6
  next()
})

app.get('/stats', (req, res) => res.json({ served, lastUrl, lastUser, lastSeen, stats }))

import express from 'express'

const app = express()
const REGIONS = ['eu', 'us', 'ap']
const load = {}

app.post('/load', (req, res) => {
  for (const region of REGIONS) load[region] = req.body[region] ?? 0
  res.json(load)
})

import * as diagnostics from 'node:diagnostics_channel'
import express from 'express'
import { runReport } from './reports.js'

const app = express()

app.get('/reports/:id', async (req, res) => {
  const queries: unknown[] = []
  diagnostics.subscribe('pg:query', (message) => { // want no-unremoved-listener: "'pg:query' listener on 'diagnostics' is added on every request"
    queries.push(message)
  })
  const report = await runReport(req.params.id)
  res.json({ report, queries: queries.length })
})

app.listen(3000)

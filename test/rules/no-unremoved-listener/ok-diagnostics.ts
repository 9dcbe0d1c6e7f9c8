import * as diagnostics from 'node:diagnostics_channel'
import express from 'express'
import { runReport } from './reports.js'

const app = express()
let total = 0

// Once, for the whole program.
diagnostics.subscribe('pg:query', () => (total += 1))

app.get('/reports/:id', async (req, res) => {
  let queries = 0
  const count = (): void => void (queries += 1)
  diagnostics.subscribe('pg:query', count)
  try {
    res.json({ report: await runReport(req.params.id), queries, total })
  } finally {
    diagnostics.unsubscribe('pg:query', count)
  }
})

app.listen(3000)

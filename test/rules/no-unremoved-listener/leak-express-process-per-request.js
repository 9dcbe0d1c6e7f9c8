import express from 'express'
import { renderReport } from './report.js'

const app = express()
app.use(express.json({ limit: '2mb' }))

function describe(reason) {
  return reason instanceof Error ? reason.message : String(reason)
}

app.get('/healthz', (_req, res) => res.send('ok'))

app.post('/reports', async (req, res) => {
  const started = Date.now()

  process.on('unhandledRejection', (reason) => { // want no-unremoved-listener: "'unhandledRejection' listener on 'process'"
    if (res.headersSent) return
    res.status(500).json({ error: describe(reason), after: Date.now() - started })
  })

  const pdf = await renderReport(req.body)
  res.type('application/pdf').send(pdf)
})

app.listen(process.env.PORT ?? 3000)

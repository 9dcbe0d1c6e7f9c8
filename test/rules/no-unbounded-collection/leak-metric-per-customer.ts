import { Counter } from 'prom-client'
import express from 'express'

const app = express()

app.post('/invoices', (req, res) => {
  const sent = new Counter({ name: `invoices_${req.body.customerId}`, help: 'Invoices sent.' }) // want no-unbounded-collection: "Make one metric and tell its values apart by labels"
  sent.inc()
  res.sendStatus(201)
})

app.listen(3000)

import { Counter } from 'prom-client'
import express from 'express'

const app = express()
const sent = new Counter({ name: 'invoices', help: 'Invoices sent.', labelNames: ['plan'] })
const STARTED = Symbol.for('example.started')

app.post('/invoices', (req, res) => {
  Object.assign(res.locals, { [STARTED]: Date.now(), [Symbol.for('example.path')]: req.path })
  sent.inc({ plan: 'basic' })
  res.sendStatus(201)
})

app.listen(3000)

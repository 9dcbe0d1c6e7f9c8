const express = require('express')
const { EventEmitter } = require('node:events')
const { loadInvoice } = require('./invoices.js')

const audit = new EventEmitter()
const app = express()

function writeAuditLine(entry) {
  process.stdout.write(JSON.stringify(entry) + '\n')
}

function ensureAudit() {
  audit.on('entry', writeAuditLine) // want no-unremoved-listener: "'entry' listener on 'audit'"
}

app.get('/invoices/:id', async (req, res) => {
  ensureAudit()
  const invoice = await loadInvoice(req.params.id)
  audit.emit('entry', { who: req.get('x-user'), what: 'read', id: req.params.id })
  res.json(invoice)
})

app.listen(3100)

const express = require('express')
const { payments } = require('./payments')

const app = express()

app.post('/orders/:id/pay', (req, res) => {
  const onAuthorised = (reference) => res.status(201).json({ id: req.params.id, reference })
  const onDeclined = (reason) => res.status(402).json({ id: req.params.id, reason })

  payments.once('authorised', onAuthorised)
  payments.once('declined', onDeclined)
  res.on('close', () => {
    payments.off('authorised', onAuthorised)
    payments.off('declined', onDeclined)
  })
  payments.start(req.body)
})

module.exports = app

const express = require('express')
const { gateway } = require('./gateway.js')

const WAIT_MS = 15_000
const app = express()

app.post('/payments/:id/confirm', (req, res) => {
  const { id } = req.params
  gateway.requestConfirmation(id)

  const timer = setTimeout(() => {
    res.status(504).json({ error: 'the bank did not answer' })
  }, WAIT_MS)

  gateway.once(`confirmed:${id}`, (receipt) => { // want no-orphaned-sibling-listener: "stays when the timer on line 11 is first"
    clearTimeout(timer)
    if (!res.headersSent) res.json({ receipt })
  })
})

module.exports = { app }

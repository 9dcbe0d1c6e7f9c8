'use strict'

const { EventEmitter } = require('events')
const express = require('express')

const printer = new EventEmitter()
const app = express()

app.post('/labels', function (req, res) {
  const copies = Number(req.query.copies || 1)

  printer.once('printed', function (pages) { // want no-orphaned-sibling-listener: "'printed' listener on 'printer'"
    res.json({ pages: pages, copies: copies })
  })
  printer.once('jammed', function () {
    res.status(503).json({ error: 'paper jam' })
  })
  printer.once('cancelled', function (by) {
    res.status(409).json({ error: 'cancelled by ' + by })
  })

  printer.emit('queue', req.body, copies)
})

module.exports = { app, printer }

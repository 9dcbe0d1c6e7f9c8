const express = require('express')
const printer = require('./printer')

const app = express()
let onPrinted

printer.on('printed', (id) => onPrinted && onPrinted(id))

app.post('/print', (req, res) => {
  onPrinted = function (id) { // want no-request-state-on-singleton: "onPrinted:5 → function:10 → res:9"
    res.json({ id })
  }
  printer.print(req.body)
})

const express = require('express')
const { openTail } = require('./tail.js')

const app = express()
let active = 0

app.use((req, res, next) => {
  const started = process.hrtime.bigint()
  active++
  res.on('finish', () => {
    const ms = Number(process.hrtime.bigint() - started) / 1e6
    console.log(req.method, req.originalUrl, res.statusCode, ms.toFixed(1))
  })
  res.on('close', () => {
    active--
  })
  next()
})

app.get('/logs/:name', (req, res) => {
  const tail = openTail(req.params.name)
  tail.on('line', (line) => res.write(line + '\n'))
  req.on('aborted', () => tail.close())
  req.once('close', () => tail.close())
})

app.get('/active', (req, res) => res.json({ active }))

app.listen(3000)

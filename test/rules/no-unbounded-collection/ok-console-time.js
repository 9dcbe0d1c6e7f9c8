const express = require('express')
const { render } = require('./render')

const app = express()

app.get('/pages/:id', async (req, res) => {
  const label = `render ${req.params.id} ${Date.now()}`
  console.time(label)
  try {
    res.send(await render(req.params.id))
  } finally {
    console.timeEnd(label)
  }
})

app.get('/health', (req, res) => {
  // The same label each time is one entry.
  console.time('health')
  res.send('ok')
  console.count(req.method)
})

console.time(`start ${process.pid}`)
app.listen(3000)

const express = require('express')
const { render } = require('./render')

const app = express()

app.get('/pages/:id', async (req, res) => {
  const label = `render ${req.params.id} ${Date.now()}`
  console.time(label) // want no-unbounded-collection: "Call 'console.timeEnd' with the same label on every way out"
  const html = await render(req.params.id)
  if (!html) return res.sendStatus(404)
  res.send(html)
})

app.listen(3000)

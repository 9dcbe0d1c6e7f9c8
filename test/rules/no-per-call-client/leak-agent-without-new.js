const express = require('express')
const https = require('https')

const app = express()

app.get('/status/:region', (req, res) => {
  const agent = https.Agent({ keepAlive: true }) // want no-per-call-client: "HTTP agent"
  https.get({ host: `${req.params.region}.status.example.com`, path: '/', agent }, (answer) => {
    answer.resume()
    answer.on('end', () => res.json({ status: answer.statusCode }))
  })
})

app.listen(3000)

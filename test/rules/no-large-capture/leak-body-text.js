const http = require('node:http')

const undo = []

exports.fetchSettings = (url, apply) => {
  let body = ''
  http.get(url, (response) => {
    response.on('data', (chunk) => {
      body += chunk
    })
    response.on('end', () => apply(JSON.parse(body)))
  })
  undo.push(() => apply({ url, from: 'defaults' })) // want no-large-capture: "never uses 'body' (all parts of a stream) and keeps it"
}

const { createServer } = require('node:http')

createServer((req, res) => {
  let response
  let finish
  const done = new Promise((resolve) => {
    finish = () => resolve(res.statusCode)
  })
  req.on('end', () => {
    response = res
    finish()
  })
  done.then(() => response.end())
}).listen(8080)

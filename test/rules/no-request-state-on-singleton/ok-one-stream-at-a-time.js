const express = require('express')
const http = require('node:http')

/** Shows one viewer at a time how far the migration is; who comes next takes the place. */
class MigrationServer {
  response = null

  start(port) {
    const app = express()
    app.get('/status', (req, res) => {
      res.set('Content-Type', 'text/plain')
      if (this.response) {
        this.response.write('Disconnected\n')
        this.response.end()
      }
      this.response = res
    })
    this.server = http.createServer(app)
    this.server.listen(port)
  }

  update(message) {
    this.response?.write(message + '\n')
  }
}

const server = new MigrationServer()
server.start(3001)
module.exports = server

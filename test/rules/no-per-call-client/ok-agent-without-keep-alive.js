const http = require('http')
const https = require('https')

function probe(host, path, done) {
  // No keep-alive: the socket ends with the request.
  const agent = new https.Agent({ rejectUnauthorized: false })
  https.get({ host, path, agent }, (response) => {
    response.resume()
    done(null, response.statusCode)
  })
}

function probePlain(host, path, done) {
  http.get({ host, path, agent: new http.Agent() }, (response) => {
    response.resume()
    done(null, response.statusCode)
  })
}

module.exports = { probe, probePlain }

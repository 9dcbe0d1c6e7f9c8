const http = require('http')
const https = require('https')
const { request } = require('undici')
const { log } = require('./log')

function logStatus(res) {
  res.resume()
  log('status', res.statusCode)
}

exports.ping = (url) => http.get(url, logStatus).on('error', log)

// Two listeners get the response, and one of them reads it.
exports.copy = function (url, sink) {
  const req = http.get(url, (res) => log(res.statusCode))
  req.on('response', (res) => res.pipe(sink))
}
exports.copyLater = function (url, sink) {
  const req = http.request(url)
  req.on('response', (res) => log(res.statusCode))
  req.on('response', (res) => res.pipe(sink))
  req.end()
}

exports.send = function (url, body, done) {
  const req = https.request(url, { method: 'POST' })
  req.once('error', done)
  req.once('response', (res) => {
    res.on('end', () => done(null, res.statusCode))
    res.resume()
  })
  req.end(body)
}

exports.head = (url, done) => {
  const req = http.request(url, { method: 'HEAD' })
  req.on('response', (res) => done(null, res.headers))
  req.end()
}

// Ending the request lets go of what it answers.
exports.probe = (url, done) => {
  const req = http.get(url)
  req.on('response', (res) => {
    done(null, res.statusCode)
    req.destroy()
  })
}

// The caller's function gets it.
exports.open = (url, onResponse) => http.get(url, onResponse)
exports.listen = (url, onResponse) => http.get(url).on('response', onResponse)

// Another emitter's event of the same name.
exports.relay = (bus) => bus.on('response', (res) => log(res.statusCode))

function save(options, res) {
  res.pipe(options.sink)
}
exports.download = (url, options) => https.get(url, save.bind(null, options))

exports.check = (url, done) =>
  request(url, (err, data) => {
    if (err) return done(err)
    data.body.dump().then(() => done(null, data.statusCode === 200), done)
  })

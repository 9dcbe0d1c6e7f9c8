const http = require('http')
const https = require('https')
const { request } = require('undici')
const { log } = require('./log')

function logStatus(res) {
  log('status', res.statusCode)
}

exports.ping = function (url) {
  http.get(url, logStatus).on('error', log) // want no-unconsumed-body: "is never read, and holds its connection and buffers. Call 'res.resume()'"
}

exports.send = function (url, body) {
  const req = https.request(url, { method: 'POST' })
  req.on('error', log)
  req.on('response', (res) => { // want no-unconsumed-body: "The body of what 'req.on('response')' gives is never read"
    if (res.statusCode !== 202) log('not accepted')
  })
  req.end(body)
}

exports.statusOf = (url, done) => {
  http.get(url).on('error', done).on('response', ({ statusCode }) => done(null, statusCode)) // want no-unconsumed-body: "is never read"
}

class Poller {
  constructor(url, sink) {
    this.url = url
    this.sink = sink
  }

  poll() {
    this.req = http.request(this.url)
    this.req.once('response', this.onResponse.bind(this)) // want no-unconsumed-body: "is left unread when the 'return' on line 41 is taken"
    this.req.on('error', log)
    this.req.end()
  }

  onResponse(res) {
    if (res.statusCode !== 200) return log(res.statusCode)
    res.pipe(this.sink, { end: false })
  }
}
exports.Poller = Poller

exports.check = (url, done) => request(url, (err, data) => { // want no-unconsumed-body: "The body of what 'request()' gives is never read"
  if (err) return done(err)
  done(null, data.statusCode === 200)
})

// The response comes after the options that are bound.
function save(options, res) {
  if (Number(res.headers['content-length']) > options.limit) throw new RangeError('too large')
  res.pipe(options.sink)
}
exports.download = (url, options) => https.get(url, save.bind(null, options)) // want no-unconsumed-body: "when the 'throw' on line 54 is reached"

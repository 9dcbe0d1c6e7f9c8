const http = require('http')
const https = require('https')
const fs = require('fs')

exports.download = function (url, path) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https') ? https : http
    client // want no-unconsumed-body: "when the 'return' on line 11 is taken, and holds its connection and buffers. Call 'res.resume()' there."
      .get(url, (res) => {
        if (res.statusCode !== 200) {
          return reject(new Error(`status ${res.statusCode}`))
        }
        res.pipe(fs.createWriteStream(path)).on('finish', resolve)
      })
      .on('error', reject)
  })
}

exports.ping = function (url, done) {
  const req = https.get(url, (res) => { // want no-unconsumed-body: "is never read"
    done(null, res.statusCode < 500)
  })
  req.on('error', done)
}

exports.follow = function follow(url, done) {
  const req = http.request(url, { method: 'GET' }, (res) => { // want no-unconsumed-body: "when the 'return' on line 29 is taken"
    if (res.statusCode >= 300 && res.statusCode < 400) {
      return follow(res.headers.location, done)
    }
    let text = ''
    res.setEncoding('utf8')
    res.on('data', (chunk) => (text += chunk))
    res.on('end', () => done(null, text))
  })
  req.end()
}

exports.isUp = (url) =>
  new Promise((resolve) => {
    http.get(url, () => resolve(true)).on('error', () => resolve(false)) // want no-unconsumed-body: "is never read"
  })

const http = require('http')
const https = require('https')
const fs = require('fs')
const { collect } = require('./collect')

exports.download = function (url, path) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https') ? https : http
    client
      .get(url, (res) => {
        if (res.statusCode !== 200) {
          res.resume()
          return reject(new Error(`status ${res.statusCode}`))
        }
        res.pipe(fs.createWriteStream(path)).on('finish', resolve)
      })
      .on('error', reject)
  })
}

// Nobody listens to 'response': Node lets the body go.
exports.notify = function (url) {
  https.get(url).on('error', () => {})
}

exports.isUp = function (url, done) {
  const req = http.request(url, { method: 'HEAD' }, (res) => done(null, res.statusCode < 500))
  req.end()
}

exports.size = function (url, done) {
  const req = http.get(url, (res) => {
    done(null, Number(res.headers['content-length']))
    req.destroy()
  })
}

exports.follow = function follow(url, done) {
  http.get(url, (res) => {
    if (res.statusCode === 304) return done(null, null)
    if (res.headers.location) {
      res.destroy()
      return follow(res.headers.location, done)
    }
    const chunks = []
    res.on('data', (chunk) => chunks.push(chunk))
    res.on('end', () => done(null, Buffer.concat(chunks)))
  })
}

exports.open = (url) => new Promise((resolve, reject) => http.get(url, (res) => resolve(res)).on('error', reject))

exports.text = function (url, done) {
  http.get(url, (res) => {
    if (res.statusCode !== 200) {
      return collect(res).then((text) => done(new Error(text)))
    }
    collect(res).then((text) => done(null, text), done)
  })
}

exports.read = async function (url) {
  return new Promise((resolve, reject) => {
    http.get(url, async (res) => {
      let text = ''
      for await (const chunk of res) text += chunk
      if (res.statusCode === 200) resolve(text)
      else reject(new Error(text))
    })
  })
}

const http = require('http')

exports.notify = (url, data) => {
  const req = http.request(url, { method: 'POST' }, (res) => { // want no-unconsumed-body: "is never read"
    if (res.statusCode !== 200) console.warn('webhook', res.statusCode)
  })
  req.on('error', console.error)
  req.end(data)
}
exports.health = (url) =>
  new Promise((resolve) => {
    http.get(url, { timeout: 100 }, (res) => resolve(res.statusCode === 200)).on('error', () => resolve(false)) // want no-unconsumed-body: "is never read"
  })
exports.size = (url) =>
  new Promise((resolve, reject) => {
    const req = http.get(url)
    req.on('error', reject)
    req.on('response', function (res) { // want no-unconsumed-body: "is left unread when the 'return' on line 20 is taken"
      const n = Number(res.headers['content-length'])
      if (Number.isNaN(n)) return reject(new Error('no length'))
      resolve(n)
      res.destroy()
    })
  })

'use strict'
const http = require('http')
const https = require('node:https')
const { request, Agent, stream, pipeline: upipe } = require('undici')
const axios = require('axios')
const { pipeline } = require('stream')
const { pipeline: pp, finished } = require('stream/promises')
const fs = require('fs')
const zlib = require('zlib')
const util = require('util')
const concat = require('concat-stream')

function readBody(res, cb) {
  const chunks = []
  res
    .on('data', (c) => chunks.push(c))
    .on('end', () => cb(null, Buffer.concat(chunks)))
    .on('error', cb)
}
exports.json = (url, cb) =>
  https.get(url, (res) => {
    if (res.statusCode !== 200) return readBody(res, () => cb(new Error('bad')))
    readBody(res, (e, b) => cb(e, b && JSON.parse(b)))
  })
exports.unzip = (url, cb) =>
  http.get(url, (res) => {
    const src = res.headers['content-encoding'] === 'gzip' ? res.pipe(zlib.createGunzip()) : res
    src.on('data', cb)
  })
exports.conc = (url, cb) => http.get(url, (res) => res.pipe(concat(cb)))
exports.pipe = (url, path, cb) =>
  http.get(url, (res) => {
    if (res.statusCode >= 400) {
      res.destroy()
      return cb(new Error())
    }
    pipeline(res, fs.createWriteStream(path), cb)
  })
exports.iter = (url) =>
  new Promise((resolve, reject) => {
    http
      .get(url, async (res) => {
        let t = ''
        for await (const c of res) t += c
        resolve(t)
      })
      .on('error', reject)
  })
exports.res = (url) =>
  new Promise((resolve, reject) => {
    http.get(url, resolve).on('error', reject)
  })
exports.res2 = (url) =>
  new Promise((resolve, reject) => {
    http.get(url, (res) => resolve(res)).on('error', reject)
  })
exports.hand = (url, sink) => {
  http.get(url, (res) => {
    sink.response = res
  })
}
exports.abort = (url, cb) => {
  const req = http.get(url, (res) => {
    cb(res.statusCode)
    req.abort()
  })
}
exports.upgrade = (url, cb) => {
  http.get(url, (res) => {
    res.socket.end()
    cb()
  })
}
class Proxy {
  forward(req, res) {
    const up = http.request({ host: 'x', path: req.url }, (r) => this.onUp(r, res))
    req.pipe(up)
  }
  onUp(r, res) {
    res.writeHead(r.statusCode, r.headers)
    r.pipe(res)
  }
}
exports.Proxy = Proxy
exports.proxy = (req, res) => {
  req.pipe(
    http.request(req.url, (up) => {
      res.writeHead(up.statusCode)
      up.pipe(res)
    }),
  )
}
exports.und = async (url) => {
  const { statusCode, body } = await request(url)
  switch (statusCode) {
    case 200:
      return body.json()
    case 404:
      await body.dump()
      return null
    default:
      throw new Error(await body.text())
  }
}
exports.und2 = async (url) => {
  const res = await request(url)
  const text = await res.body.text().catch(() => '')
  if (res.statusCode !== 200) throw new Error(text)
  return JSON.parse(text)
}
exports.und3 = async (urls) => {
  const all = await Promise.all(urls.map((u) => request(u)))
  return Promise.all(all.map((r) => r.body.json()))
}
exports.und4 = async (url) => {
  const { body, statusCode } = await request(url)
  try {
    if (statusCode !== 200) throw new Error('x')
    return await body.json()
  } catch (e) {
    body.destroy()
    throw e
  }
}
exports.und5 = (url) => request(url).then((r) => r.body.json())
exports.und6 = async (url) => {
  const r = await request(url)
  await pp(r.body, fs.createWriteStream('x'))
}
exports.und7 = async (url) => (await request(url)).body.text()
exports.und8 = async (url) => {
  const { body } = await request(url)
  return { stream: body }
}
exports.und9 = async (url) => {
  const { body, ...rest } = await request(url)
  await body.dump()
  return rest
}
exports.ax = async (url, res) => {
  const { data } = await axios({ url, responseType: 'stream' })
  data.pipe(res)
}
exports.ax2 = async (url) => {
  const r = await axios.get(url, { responseType: 'stream' })
  await finished(r.data.pipe(fs.createWriteStream('x')))
}
exports.chunked = (url, cb) =>
  http.get(url, (res) => {
    res.setEncoding('utf8').on('error', cb).on('data', cb)
  })
exports.conditional = (url, cb) =>
  http.get(url, (res) => {
    const ok = res.statusCode === 200
    if (!ok) res.resume()
    else res.on('data', cb)
  })
exports.flag = (url, cb) =>
  http.get(url, (res) => {
    let err = null
    if (res.statusCode !== 200) err = new Error('x')
    if (err) {
      res.resume()
      return cb(err)
    }
    res.on('data', cb)
  })
exports.ternary = (url, cb) =>
  http.get(url, (res) => (res.statusCode === 200 ? readBody(res, cb) : (res.resume(), cb(new Error('x')))))
exports.nested = (url, cb) =>
  http.get(url, (res) => {
    function fail(e) {
      res.destroy()
      cb(e)
    }
    if (res.statusCode !== 200) return fail(new Error('x'))
    readBody(res, cb)
  })
exports.once = function (url, cb) {
  const req = https.request(url)
  req.on('response', function (res) {
    if (this.aborted) return
    res.pipe(fs.createWriteStream('x')).on('finish', cb)
  })
  req.end()
}
exports.redirect = function fetchUrl(url, cb, n = 0) {
  http
    .get(url, (res) => {
      const { statusCode, headers } = res
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        res.resume()
        if (n > 5) return cb(new Error('loop'))
        return fetchUrl(headers.location, cb, n + 1)
      }
      readBody(res, cb)
    })
    .on('error', cb)
}
